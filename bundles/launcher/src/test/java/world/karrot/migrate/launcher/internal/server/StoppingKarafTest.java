package world.karrot.migrate.launcher.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.Timeout;
import world.karrot.migrate.launcher.internal.wire.Kind;
import world.karrot.migrate.launcher.internal.wire.Request;
import world.karrot.migrate.launcher.internal.wire.Wire;

/** A Karaf that bin/karrot has started and that goes away with its last call. */
public class StoppingKarafTest {
    @Rule
    public final ServedKaraf karaf = new ServedKaraf().with("karrot.idleMinutes", "0");

    @Rule
    public final Timeout timeout = Timeout.seconds(60);

    @Test
    public void itStopsWithTheCommandThatItWasStartedFor() throws Exception {
        karaf.offer("say", (session, words) -> 7);
        karaf.serve();
        karaf.finishStart();
        try (Wire client = call("say")) {
            assertThat(client.receive().text()).isEqualTo("7");
            karaf.awaitStop();
        }
        assertThat(karaf.data().socket()).doesNotExist();
    }

    @Test
    public void itStopsWhenItIsAskedTo() throws Exception {
        karaf.serve();
        karaf.finishStart();
        try (Wire client = call("stop")) {
            assertThat(client.receive().text()).as("nothing is wrong").isEmpty();
            assertThat(client.receive().text()).isEqualTo("0");
            karaf.awaitStop();
        }
    }

    private Wire call(String word) throws Exception {
        Wire client = new Wire(
                SocketChannel.open(UnixDomainSocketAddress.of(karaf.data().socket())));
        assertThat(client.receive().kind()).isEqualTo(Kind.HELLO);
        client.send(Kind.REQUEST, new Request("/", "bin/karrot", 0, false, List.of(word)).format());
        return client;
    }
}
