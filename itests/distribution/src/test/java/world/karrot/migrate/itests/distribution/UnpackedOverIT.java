package world.karrot.migrate.itests.distribution;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import org.junit.Test;
import world.karrot.migrate.itests.distribution.Launcher.Called;
import world.karrot.migrate.itests.karaf.Karaf;

/** A release that was unpacked over another one, which runs or has left its cache behind. */
public class UnpackedOverIT {

    @Test
    public void theOtherOneDoesNoWorkInItsPlace() throws Exception {
        Launcher launcher = new Launcher(Path.of("target/unpacked-over"), Path.of("/"));
        String version = launcher.version();
        try (Karaf karaf = launcher.startKaraf()) {
            assertTrue(karaf.pid() > 0);
            launcher.unpackOver(NextRelease.VERSION);
            assertSays(
                    launcher.karrot("probe"), "karrot: karrot-migrate " + version + " still runs in ", "bin/stop, and");
        }
        assertSays(
                launcher.refusedKaraf(),
                "This is karrot-migrate 99.0.0, unpacked over " + version + ", which would still run.",
                "Then remove ");

        launcher.unpackOver(version);
        launcher.cacheOf("0.0.9");
        assertSays(launcher.refusedKaraf(), "unpacked over 0.0.9");
        Called probe = launcher.karrot("probe", "here");
        assertEquals(new Called(0, "/\nhere\n", "a word about it\n"), probe);
        Called again = launcher.karrot("probe", "again");
        assertEquals(again.err(), 0, again.code());
    }

    private static void assertSays(Called called, String... words) {
        assertEquals(called.toString(), 1, called.code());
        for (String said : words) {
            assertTrue(called.err(), called.err().contains(said));
        }
    }
}
