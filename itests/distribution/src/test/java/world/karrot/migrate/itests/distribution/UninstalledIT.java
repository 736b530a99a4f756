package world.karrot.migrate.itests.distribution;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import org.junit.Test;
import world.karrot.migrate.itests.distribution.Launcher.Called;
import world.karrot.migrate.itests.karaf.Karaf;

/** A Karaf from which the commands have been uninstalled: {@code bin/karrot} does not wait for what will never come. */
public class UninstalledIT {
    @Test
    public void isSaidToBeSo() throws Exception {
        Launcher launcher = new Launcher(Path.of("target/launcher-uninstalled"), Path.of("/"));
        try (Karaf karaf = launcher.startKaraf()) {
            assertTrue(karaf.pid() > 0);
            launcher.addUser("admin", "secret", "admin,manager,viewer,ssh");
            launcher.ssh("admin", "secret", "feature:uninstall karrot-migrate karrot-launcher");
            Called called = launcher.karrot("groups");
            assertEquals(1, called.code());
            assertTrue(
                    called.err(), called.err().startsWith("karrot: The commands have been uninstalled from the Karaf"));
        }
    }
}
