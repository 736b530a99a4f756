package world.karrot.migrate.launcher.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.Timeout;
import world.karrot.migrate.launcher.internal.wire.Kind;
import world.karrot.migrate.launcher.internal.wire.Request;
import world.karrot.migrate.launcher.internal.wire.Wire;
import world.karrot.migrate.launcher.internal.wire.WirePair;

public class CallTest {
    @Rule
    public final ServedKaraf karaf = new ServedKaraf();

    @Rule
    public final Timeout timeout = Timeout.seconds(60);

    /** Whatever the command waits for, whoever called has been told, and may call again. */
    @Test
    public void whoCancelledACommandThatDoesNotEndIsTold() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Boolean> heard = new CompletableFuture<>();
        karaf.offer("insist", (session, words) -> {
            begun.countDown();
            while (end.getCount() > 0) {
                Thread.onSpinWait();
            }
            return heard.complete(!session.getConsole().checkError());
        });
        try (Wire client = call("insist")) {
            begun.await();
            client.endSending();
            assertThat(client.receive().text()).contains("cancelled, but the command has not ended yet");
            assertThat(client.receive().text()).isEqualTo("1");
            assertThat(client.receive()).isNull();
            end.countDown();
            assertThat(heard.get()).as("what it says now arrives").isFalse();
        }
    }

    @Test
    public void whatDoesNotRunInTheDeployFolderIsNamedBesideWhatTheCommandSays() throws Exception {
        Files.writeString(karaf.home().resolve("deploy/content.jar"), "no bundle");
        karaf.offer("say", (session, words) -> 7);
        try (Wire client = call("say")) {
            assertThat(client.receive().text()).contains("content.jar in deploy/ does not run; see the log");
            assertThat(client.receive().text()).isEqualTo("7");
        }
    }

    /** In a Karaf that has no patience. */
    private Wire call(String word) throws IOException {
        Files.createDirectories(karaf.data().path());
        WirePair wires = WirePair.through(karaf.data().socket());
        Call call = new Call(
                wires.karaf(),
                karaf.sessions(),
                new DeployFolder(karaf.context(), karaf.home().resolve("deploy"), Duration.ZERO),
                Optional::empty,
                ended -> false,
                Duration.ofMillis(1));
        new Thread(call::serve).start();
        Wire client = wires.client();
        assertThat(client.receive().kind()).isEqualTo(Kind.HELLO);
        client.send(Kind.REQUEST, new Request("/", "bin/karrot", 0, false, List.of(word)).format());
        return client;
    }
}
