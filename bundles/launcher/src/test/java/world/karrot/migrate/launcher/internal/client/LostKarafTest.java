package world.karrot.migrate.launcher.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import world.karrot.migrate.launcher.internal.wire.Kind;
import world.karrot.migrate.launcher.internal.wire.Request;
import world.karrot.migrate.launcher.internal.wire.Wire;
import world.karrot.migrate.launcher.internal.wire.WirePair;

/** A Karaf that does not answer as it should. */
public class LostKarafTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Typed typed = Typed.inScript("");
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
