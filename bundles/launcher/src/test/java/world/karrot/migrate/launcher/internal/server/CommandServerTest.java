package world.karrot.migrate.launcher.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.Timeout;
import world.karrot.migrate.launcher.internal.wire.Frame;
import world.karrot.migrate.launcher.internal.wire.Kind;
import world.karrot.migrate.launcher.internal.wire.Release;
import world.karrot.migrate.launcher.internal.wire.Request;
import world.karrot.migrate.launcher.internal.wire.Wire;

/** When Karaf takes calls, and what becomes of those that it has taken. */
public class CommandServerTest {
    @Rule
    public final ServedKaraf karaf = new ServedKaraf();

    @Rule
    public final Timeout timeout = Timeout.seconds(60);

    private final CountDownLatch begun = new CountDownLatch(1);

    @Test
    public void callsAreTakenWhenAllBundlesAreStartedAndOnlyFromTheOwner() throws Exception {
        karaf.serve();
        assertThat(karaf.data().socket()).doesNotExist();
        assertThat(karaf.data().isComplete()).isFalse();
        karaf.finishStart();
        assertThat(karaf.data().isComplete()).isTrue();
        assertThat(Files.getPosixFilePermissions(karaf.data().socket()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        karaf.close();
        assertThat(karaf.data().socket()).doesNotExist();
    }

    @Test
    public void oneThatIsInstalledLaterTakesCallsAtOnce() throws Exception {
        karaf.serve();
        karaf.finishStart();
        karaf.close();
        karaf.serve();
        assertThat(karaf.data().socket()).exists();
    }

    @Test
    public void callsAreTakenWhenContentIsThereAgain() throws Exception {
        karaf.serve();
        karaf.takeFeaturesAway();
        karaf.finishStart();
        assertThat(karaf.data().socket()).doesNotExist();
        karaf.restoreContent();
        assertThat(karaf.data().socket()).exists();
    }

    @Test
    public void whatIsRunningGoesOnWhileKarafGetsItselfOtherFeatures() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        karaf.offer("wait", (session, words) -> {
            begun.countDown();
            end.await();
            return 7;
        });
        karaf.serve();
        karaf.finishStart();
        try (Wire client = call("wait")) {
            begun.await();
            karaf.takeFeaturesAway();
            karaf.restoreContent();
            end.countDown();
            assertThat(said(client)).isEqualTo("7");
        }
    }

    @Test
    public void whoCallsWhileKarafStopsIsNotTaken() throws Exception {
        karaf.serve();
        karaf.close();
        karaf.finishStart();
        assertThat(karaf.data().socket()).doesNotExist();
    }

    @Test
    public void whatIsRunningIsCancelledAndToldWhy() throws Exception {
        offerEndless();
        karaf.serve();
        karaf.finishStart();
        try (Wire client = call("wait")) {
            begun.await();
            karaf.close();
            assertThat(said(client))
                    .contains("Karaf, or its part that serves bin/karrot, is being stopped", "cancelled");
        }
    }

    @Test
    public void aStopThatIsInAHurryWaitsForNobody() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        karaf.offer("insist", (session, words) -> {
            begun.countDown();
            while (end.getCount() > 0) {
                Thread.onSpinWait();
            }
            return null;
        });
        karaf.serve();
        karaf.finishStart();
        try (Wire client = call("insist")) {
            begun.await();
            Thread.currentThread().interrupt();
            karaf.close();
            assertThat(Thread.interrupted()).isTrue();
            assertThat(client.receive().text()).contains("is being stopped");
        } finally {
            end.countDown();
        }
    }

    @Test
    public void aCallerWhoGoesAwayCancelsTheCommand() throws Exception {
        CountDownLatch cancelled = new CountDownLatch(1);
        karaf.offer("wait", (session, words) -> {
            try {
                begun.countDown();
                return new CountDownLatch(1).await(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                cancelled.countDown();
                throw e;
            }
        });
        karaf.serve();
        karaf.finishStart();
        Wire client = call("wait");
        begun.await();
        client.close();
        cancelled.await();
    }

    /** As whoever looks whether the socket is there. */
    @Test
    public void aCallerWhoWantsNothingIsLetGo() throws Exception {
        karaf.serve();
        karaf.finishStart();
        connect().close();
        karaf.offer("say", (session, words) -> 7);
        try (Wire client = call("say")) {
            assertThat(client.receive().text()).isEqualTo("7");
        }
    }

    /** As in a folder far down, whose path is longer than a socket may have. */
    @Test
    public void aLongPathIsALinkToAShortOne() throws Exception {
        Path far = karaf.home().resolve("x".repeat(100));
        Files.createDirectories(far);
        Path address;
        try (CallSocket socket = CallSocket.open(far.resolve("socket"))) {
            address = Files.readSymbolicLink(far.resolve("socket"));
            assertThat(address).exists();
            SocketChannel.open(UnixDomainSocketAddress.of(address)).close();
            socket.accept().close();
        }
        assertThat(far).isEmptyDirectory();
        assertThat(address.getParent()).doesNotExist();
    }

    /** Whose path has few characters, but more bytes than a socket's may have. */
    @Test
    public void aPathInOtherLettersIsALinkToo() throws Exception {
        Path far = karaf.home().resolve("\u0436".repeat(60));
        assertThat(far.toString().length()).isLessThan(100);
        Files.createDirectories(far);
        try (CallSocket socket = CallSocket.open(far.resolve("s"))) {
            assertThat(Files.isSymbolicLink(far.resolve("s"))).isTrue();
            assertThat(socket).isNotNull();
        }
    }

    private void offerEndless() {
        karaf.offer("wait", (session, words) -> {
            begun.countDown();
            new CountDownLatch(1).await();
            return null;
        });
    }

    /** To its end. */
    private static String said(Wire client) throws IOException {
        StringBuilder said = new StringBuilder();
        for (Frame frame = client.receive(); frame != null; frame = client.receive()) {
            said.append(frame.text());
        }
        return said.toString();
    }

    private Wire connect() throws Exception {
        Wire client = new Wire(
                SocketChannel.open(UnixDomainSocketAddress.of(karaf.data().socket())));
        assertThat(client.receive().text()).isEqualTo(Release.version());
        return client;
    }

    private Wire call(String word) throws Exception {
        Wire client = connect();
        client.send(Kind.REQUEST, new Request("/", "bin/karrot", 0, false, List.of(word)).format());
        return client;
    }
}
