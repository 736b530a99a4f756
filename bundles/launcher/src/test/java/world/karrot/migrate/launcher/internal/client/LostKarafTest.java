package world.karrot.migrate.launcher.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import world.karrot.migrate.launcher.internal.wire.Kind;
import world.karrot.migrate.launcher.internal.wire.Request;
import world.karrot.migrate.launcher.internal.wire.Wire;

/** A Karaf that does not answer as it should. */
public class LostKarafTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Typed typed = Typed.inScript("");
    private Wire client;
    private Wire karaf;

    @Before
    public void connect() throws IOException {
        UnixDomainSocketAddress address =
                UnixDomainSocketAddress.of(folder.getRoot().toPath().resolve("socket"));
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(address);
            client = new Wire(SocketChannel.open(address));
            karaf = new Wire(server.accept());
        }
    }

    @After
    public void close() throws IOException {
        client.close();
        karaf.close();
    }

    @Test
    public void aKarafThatIsKilledIsAFailure() throws Exception {
        karaf.send(Kind.OUT, "so far");
        karaf.endSending();
        assertThat(run()).isOne();
        assertThat(typed.out()).isEqualTo("so far");
        assertThat(typed.err()).isEqualTo("karrot: Karaf ended before the command did\n");
    }

    @Test
    public void whatKarafNeverSaysIsAFailure() throws Exception {
        karaf.send(Kind.INPUT, "");
        assertThat(run()).isOne();
        assertThat(typed.err()).isEqualTo("karrot: Karaf sent INPUT\n");
    }

    private int run() throws InterruptedException {
        return new Client(client, typed.streams(), () -> {})
                .run(new Request("/", "bin/karrot", 0, false, List.of("say")));
    }
}
