package world.karrot.migrate.itests.distribution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.After;
import org.junit.BeforeClass;
import org.junit.Test;
import world.karrot.migrate.itests.distribution.Launcher.Called;

/** {@code bin/karrot} without a Karaf that runs and that is not to stay: one is started, and stopped after it. */
public class LauncherStartIT {

    private static Launcher launcher;

    @BeforeClass
    public static void unpack() throws IOException, InterruptedException {
        launcher = new Launcher(Path.of("target/launcher-start"), Path.of("/"));
    }

    @After
    public void karafIsStopped() {
        assertFalse(Files.exists(launcher.socket()));
    }

    @Test
    public void severalAtOnceDoNotBreakEachOther() throws Exception {
        List<Process> running = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            running.add(launcher.startKarrot("probe", "number " + i));
        }
        for (int i = 0; i < running.size(); i++) {
            assertEquals(new Called(0, "/\nnumber " + i + "\n", "a word about it\n"), Launcher.end(running.get(i)));
        }
    }

    @Test
    public void aCancelledCommandEndsAndKarafWithIt() throws Exception {
        Process client = launcher.startKarrot("probe", "--wait");
        assertEquals("/", client.inputReader(UTF_8).readLine());
        BufferedReader err = client.errorReader(UTF_8);
        assertEquals("a word about it", err.readLine());
        client.toHandle().destroy();
        assertEquals(List.of("karrot: cancelled"), err.lines().toList());
        assertEquals(143, client.waitFor());
    }
}
