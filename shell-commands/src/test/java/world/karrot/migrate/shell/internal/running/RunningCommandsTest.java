package world.karrot.migrate.shell.internal.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.felix.gogo.runtime.threadio.ThreadIOImpl;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.impl.console.SessionFactoryImpl;
import org.junit.Test;
import world.karrot.migrate.api.CancelledException;

/** A stop waits for those that end, and names those that do not. */
public class RunningCommandsTest {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(shown, true, UTF_8);
    private final Session session = session(out);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    @Test(timeout = 60_000)
    public void whatEndsIsWaitedFor() throws Exception {
        RunningCommands commands = new RunningCommands();
        Thread thread = start(commands, session, this::awaitEnd);
        commands.close();
        assertThat(shown.toString(UTF_8))
                .contains("is being stopped", "It has cleaned up.")
                .doesNotContain("ended");
        thread.join();
    }

    @Test(timeout = 60_000)
    public void whatDoesNotEndIsNamed() throws Exception {
        RunningCommands commands = new RunningCommands(TimeUnit.MILLISECONDS.toNanos(1));
        Thread thread = start(commands, session, () -> {
            while (end.getCount() > 0) {
                Thread.onSpinWait();
            }
        });
        commands.close();
        assertThat(shown.toString(UTF_8)).contains("karrot:test was cancelled and has not ended. Look there.");
        end.countDown();
        thread.join();
    }

    @Test
    public void nothingBeginsAfterIt() {
        RunningCommands commands = new RunningCommands();
        commands.close();
        assertThatThrownBy(() -> commands.begin("karrot:test", session, "")).isInstanceOf(CancelledException.class);
    }

    /** As when it is piped into something that has stopped. */
    @Test(timeout = 60_000)
    public void aCallerWhoDoesNotReadHoldsUpNeitherTheStopNorTheCommand() throws Exception {
        CountDownLatch reads = new CountDownLatch(1);
        OutputStream full = new OutputStream() {
            @Override
            public void write(int character) throws IOException {
                try {
                    reads.await();
                } catch (InterruptedException e) {
                    throw new InterruptedIOException();
                }
            }
        };
        RunningCommands commands = new RunningCommands();
        Thread thread = start(commands, session(new PrintStream(full, true, UTF_8)), this::awaitEnd);
        commands.close();
        thread.join();
        reads.countDown();
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            out.println("It has cleaned up.");
        }
    }

    private static Session session(PrintStream console) {
        return new SessionFactoryImpl(new ThreadIOImpl())
                .create(new ByteArrayInputStream(new byte[0]), console, console);
    }

    private Thread start(RunningCommands commands, Session caller, Runnable work) throws InterruptedException {
        Thread thread = new Thread(() -> {
            RunningCommand command = commands.begin("karrot:test", caller, "Look there.");
            begun.countDown();
            work.run();
            command.end("");
        });
        thread.start();
        begun.await();
        return thread;
    }
}
