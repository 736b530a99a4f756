package world.karrot.migrate.launcher.internal.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.rules.Timeout;
import world.karrot.migrate.launcher.internal.wire.DataFolder;

/** Karafs that are there without answering; here they are other processes that look like one. */
public class PresenceTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Rule
    public final Timeout timeout = Timeout.seconds(60);

    private Path home;
    private DataFolder data;
    private Presence presence;

    @Before
    public void makeHome() throws IOException {
        home = folder.getRoot().toPath();
        data = new DataFolder(home.resolve("data"));
        Files.createDirectories(data.cache());
        presence = new Presence(home, data);
    }

    /** Holds a lock until its standard input ends. */
    public static void main(String... path) throws IOException {
        try (FileChannel channel = Presence.open(Path.of(path[0]));
                FileLock lock = channel.lock()) {
            System.out.println(lock.isValid());
            System.in.read();
        }
    }

    @Test
    public void aKarafHoldsALockFromItsFirstSecondToItsLast() throws Exception {
        assertThat(presence.shows()).as("nothing is there").isFalse();
        for (Path lock : List.of(home.resolve("lock"), data.cache().resolve("cache.lock"))) {
            Files.createFile(lock);
            assertThat(presence.shows()).as("left behind: %s", lock).isFalse();
            Process karaf = Program.of("target/classes:target/test-classes", PresenceTest.class, lock.toString());
            assertThat(karaf.inputReader(UTF_8).readLine()).isEqualTo("true");
            assertThat(presence.shows()).as("%s", lock).isTrue();
            karaf.outputWriter(UTF_8).close();
            karaf.waitFor();
            assertThat(presence.shows()).as("gone: %s", lock).isFalse();
        }
    }

    @Test
    public void aKarafThatIsComingUpIsSeenByItsCommandLine() throws Exception {
        String script = home.resolve("bin/karaf").toString();
        String main = "org.apache.karaf.main.Main";
        assertThat(showsWith(script, "daemon")).isTrue();
        assertThat(showsWith("-Dkaraf.home=" + home, main)).isTrue();
        assertThat(showsWith("-Dkaraf.home=" + home, "org.apache.karaf.client.Main"))
                .isFalse();
        assertThat(showsWith("-Dkaraf.home=/other", main)).isFalse();
    }

    private boolean showsWith(String... arguments) throws Exception {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", "cat; true", "sh");
        shell.command().addAll(List.of(arguments));
        Process process = shell.start();
        try {
            return presence.shows();
        } finally {
            process.outputWriter(UTF_8).close();
            process.waitFor();
        }
    }
}
