package world.karrot.migrate.launcher.internal.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class WireTest {

    private static final int MORE_THAN_A_SOCKET_TAKES = 8 << 20;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private WirePair wires;
    private Wire client;
    private Wire karaf;

    @Before
    public void connect() throws IOException {
        wires = WirePair.through(folder.getRoot().toPath().resolve("socket"));
        client = wires.client();
        karaf = wires.karaf();
    }

    @After
    public void close() throws IOException {
        wires.close();
    }

    @Test
    public void whatIsSentArrives() throws Exception {
        karaf.send(Kind.HELLO, "");
        karaf.send(Kind.OUT, "äbc".getBytes(UTF_8), 2, 2);
        assertThat(client.receive().kind()).isEqualTo(Kind.HELLO);
        Frame frame = client.receive();
        assertThat(frame.kind()).isEqualTo(Kind.OUT);
        assertThat(frame.text()).isEqualTo("bc");
    }

    @Test
    public void wordsOfARequestArriveAsTheyAre() throws Exception {
        Request request = new Request("/a b", "bin/karrot", 80, true, List.of("probe", "", "line\nline", "Grüße ☃"));
        client.send(Kind.REQUEST, request.format());
        assertThat(Request.parse(karaf.receive().text())).isEqualTo(request);
        assertThat(Request.parse(new Request("/", "karrot", 0, false, List.of()).format())
                        .words())
                .isEmpty();
    }

    @Test
    public void oneEndMayStopAndStillListen() throws Exception {
        client.endSending();
        assertThat(karaf.receive()).isNull();
        karaf.send(Kind.EXIT, "1");
        assertThat(client.receive().text()).isEqualTo("1");
    }

    @Test
    public void aCancelledCommandStillHasItsSay() throws Exception {
        Thread.currentThread().interrupt();
        karaf.send(Kind.ERR, "cancelled");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(client.receive().text()).isEqualTo("cancelled");
    }

    @Test
    public void aCommandThatIsCancelledWhileItWritesStillHasItsSay() throws Exception {
        ExecutorService command = Executors.newSingleThreadExecutor();
        Future<?> said = command.submit(() -> {
            karaf.send(Kind.OUT, new byte[MORE_THAN_A_SOCKET_TAKES], 0, MORE_THAN_A_SOCKET_TAKES);
            karaf.send(Kind.ERR, "cancelled");
            return null;
        });
        ByteBuffer header = ByteBuffer.allocate(1 + Integer.BYTES);
        while (header.hasRemaining()) {
            wires.channel().read(header);
        }
        command.shutdownNow();
        ByteBuffer written = ByteBuffer.allocate(MORE_THAN_A_SOCKET_TAKES);
        while (written.hasRemaining() && wires.channel().read(written) >= 0) {}
        assertThat(written.remaining()).isZero();
        assertThat(client.receive().text()).isEqualTo("cancelled");
        said.get();
    }

    @Test
    public void anotherLanguageIsNotUnderstood() throws Exception {
        wires.channel().write(ByteBuffer.wrap("GET / HTTP/1.1\r\n".getBytes(UTF_8), 0, 1));
        wires.channel().write(ByteBuffer.allocate(Integer.BYTES));
        assertThatThrownBy(karaf::receive).hasMessage("Not a frame of bin/karrot");
    }
}
