package world.karrot.migrate.launcher.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.apache.karaf.shell.api.console.Session;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.Timeout;
import world.karrot.migrate.launcher.internal.server.ServedKaraf;
import world.karrot.migrate.launcher.internal.wire.Request;

/** What a signal, such as that of Ctrl-C, makes of a command that is running. */
public class SignalTest {
    @Rule
    public final ServedKaraf karaf = new ServedKaraf();

    @Rule
    public final Timeout timeout = Timeout.seconds(60);

    private final CountDownLatch begun = new CountDownLatch(1);
    private final Semaphore successes = new Semaphore(0);

    @Before
    public void serve() throws Exception {
        karaf.serve();
        karaf.finishStart();
    }

    @Test
    public void theCommandIsCancelledAndSaysSo() throws Exception {
        karaf.offer("wait", this::await);
        Typed typed = Typed.inScript("");
        Client client = start(typed, "wait");
        begun.await();
        client.cancel();
        assertThat(typed.err()).isEqualTo("karrot: cancelled\n");
        assertThat(successes.availablePermits())
                .as("the exit code is the signal's")
                .isZero();
    }

    private Object await(Session session, List<Object> words) throws InterruptedException {
        begun.countDown();
        new CountDownLatch(1).await();
        return null;
    }

    @Test
    public void aCommandThatSucceedsForAllThatIsASuccess() throws Exception {
        karaf.offer("finish", (session, words) -> {
            try {
                return await(session, words);
            } catch (InterruptedException e) {
                session.getConsole().println("done for all that");
                return 0;
            }
        });
        Typed typed = Typed.inScript("");
        Client client = start(typed, "finish");
        begun.await();
        client.cancel();
        assertThat(typed.out()).isEqualTo("done for all that\n");
        assertThat(successes.availablePermits()).isOne();
    }

    @Test
    public void whoIsAskedNeedNotAnswer() throws Exception {
        karaf.offer("ask", (session, words) -> session.readLine("Password: ", '*'));
        Typed typed = Typed.inTerminal(somebodyWhoNeverTypes());
        Client client = start(typed, "ask");
        begun.await();
        client.cancel();
        assertThat(typed.err()).isEqualTo("Password: karrot: cancelled\n");
        assertThat(successes.availablePermits()).isZero();
    }

    @Test
    public void whatSucceedsWithoutWhatItAskedForIsASuccess() throws Exception {
        karaf.offer("ask", (session, words) -> {
            try {
                return session.readLine("Password: ", '*');
            } catch (InterruptedIOException e) {
                Thread.interrupted();
                session.getConsole().println("without one");
                return 0;
            }
        });
        Typed typed = Typed.inTerminal(somebodyWhoNeverTypes());
        Client client = start(typed, "ask");
        begun.await();
        client.cancel();
        assertThat(successes.availablePermits()).isOne();
    }

    @Test
    public void afterTheEndItChangesNothing() throws Exception {
        karaf.offer("end", (session, words) -> 0);
        Typed typed = Typed.inScript("");
        Client client = client(typed);
        assertThat(client.run(request("end"))).isZero();
        client.cancel();
        assertThat(typed.out() + typed.err()).isEmpty();
        assertThat(successes.availablePermits()).isZero();
    }

    /** Whose reading tells that a question has been asked. */
    private InputStream somebodyWhoNeverTypes() throws Exception {
        return new PipedInputStream(new PipedOutputStream()) {
            @Override
            public int read(byte[] to) throws InterruptedIOException {
                begun.countDown();
                return never();
            }
        };
    }

    private static int never() throws InterruptedIOException {
        try {
            new CountDownLatch(1).await();
            return -1;
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
    }

    private Client client(Typed typed) throws Exception {
        return new Client(new KarafProcess(Typed.at(karaf.home())).connect(), typed.streams(), successes::release);
    }

    /** In a thread that does not come back: a signal ends the program. */
    private Client start(Typed typed, String word) throws Exception {
        Client client = client(typed);
        Thread main = new Thread(() -> run(client, word));
        main.setDaemon(true);
        main.start();
        return client;
    }

    private static void run(Client client, String word) {
        try {
            client.run(request(word));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Request request(String word) {
        return new Request("/", "bin/karrot", 0, false, List.of(word));
    }
}
