package world.karrot.migrate.itests.distribution;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import world.karrot.migrate.itests.distribution.Launcher.Called;
import world.karrot.migrate.itests.karaf.Karaf;

/** Who can reach Karaf, and what they may do there. */
public class ShellUsersIT {

    private static Launcher launcher;
    private static Karaf karaf;

    @BeforeClass
    public static void start() throws IOException, InterruptedException {
        launcher = new Launcher(Path.of("target/shell-users"), Path.of("/"));
        karaf = launcher.startKaraf();
    }

    @AfterClass
    public static void stop() {
        karaf.close();
    }

    @Test
    public void onlyTheOwnerOfKarafMayUseIt() throws Exception {
        Path home = launcher.socket().getParent().getParent();
        for (Path place : List.of(
                home.resolve("etc"),
                home.resolve("lock"),
                launcher.socket().getParent(),
                launcher.socket().toRealPath(),
                launcher.socket().toRealPath().getParent())) {
            String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(place));
            assertTrue(place + " " + permissions, permissions.endsWith("------"));
        }
    }

    /** Not even what is private only later could be read before. */
    @Test
    public void whatKarafMakesIsPrivateFromItsFirstMoment() throws IOException {
        List<String> status = Files.readAllLines(Path.of("/proc", Long.toString(karaf.pid()), "status"));
        assertTrue(status.toString(), status.contains("Umask:\t0077"));
    }

    @Test
    public void noPortWaitsForTheWordThatStopsKaraf() {
        assertFalse(Files.exists(launcher.socket().resolveSibling("port")));
    }

    @Test
    public void onlyAdminsMoveGroupsManagersMayLookAndNobodysLogInIsAWarning() throws Exception {
        launcher.addUser("viewer", "secret", "viewer,ssh");
        launcher.addUser("manager", "secret", "manager,viewer,ssh");
        launcher.addUser("admin", "secret", "admin,manager,viewer,ssh");
        String nothing = "No instance is connected.";
        assertEquals(List.of(false, true, true), who("karrot:groups", nothing));
        assertEquals(List.of(false, true, true), who("karrot:instances", nothing));
        assertEquals(List.of(false, false, true), who("karrot:export 3", nothing));
        assertEquals(List.of(false, false, true), who("karrot:undo 1", nothing));
        String log = launcher.log();
        assertFalse(log, log.contains("security auditing"));
    }

    /**
     * Whether a command answers a viewer, a manager and an admin; whoever may not use it is told that there is none.
     */
    private static List<Boolean> who(String command, String answer) throws IOException, InterruptedException {
        List<Boolean> heard = new ArrayList<>();
        for (String user : List.of("viewer", "manager", "admin")) {
            Called called = launcher.ssh(user, "secret", command);
            String said = called.out() + called.err();
            assertTrue(said, said.contains(answer) != said.contains("Command not found"));
            heard.add(said.contains(answer));
        }
        return heard;
    }
}
