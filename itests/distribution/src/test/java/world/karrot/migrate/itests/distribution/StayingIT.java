package world.karrot.migrate.itests.distribution;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.Test;
import world.karrot.migrate.itests.distribution.Launcher.Called;
import world.karrot.migrate.itests.karaf.Karaf;

/** A Karaf that {@code bin/karrot} started serves the next commands, too, until it is told to stop. */
public class StayingIT {

    @Test
    public void karafStaysUntilBinKarrotStopsItAndOneThatSomebodyStartedGoesOn() throws Exception {
        Launcher launcher = new Launcher(Path.of("target/launcher-staying"), Path.of("/"), 10);
        Called probe = new Called(0, "/\n", "a word about it\n");
        assertEquals(probe, launcher.karrot("probe"));
        Path address = launcher.socket().toRealPath();
        assertEquals(probe, launcher.karrot("probe"));
        assertEquals(address, launcher.socket().toRealPath());

        Process waiting = launcher.startKarrot("probe", "--wait");
        assertEquals("/", waiting.inputReader().readLine());
        assertSays(launcher.karrot("stop"), 1, "karrot: a command is still running");
        waiting.destroy();
        waiting.waitFor();
        assertSays(launcher.refusedKaraf(), 1, "Karaf runs here already");

        assertEquals(new Called(0, "", ""), launcher.karrot("stop"));
        assertFalse(Files.exists(address));
        assertSays(launcher.karrot("stop"), 0, "karrot: Karaf does not run");

        try (Karaf karaf = launcher.startKaraf()) {
            assertTrue(karaf.pid() > 0);
            assertSays(launcher.karrot("stop"), 1, "bin/stop ends it");
            assertSays(launcher.karrot("stop", "now"), 1, "there is nothing to say after stop");
            assertEquals(probe, launcher.karrot("probe"));
        }
    }

    private static void assertSays(Called called, int code, String words) {
        assertEquals(called.toString(), code, called.code());
        assertTrue(called.err(), called.err().contains(words));
    }
}
