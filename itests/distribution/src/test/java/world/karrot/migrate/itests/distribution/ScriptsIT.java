package world.karrot.migrate.itests.distribution;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import world.karrot.migrate.itests.distribution.Launcher.Called;
import world.karrot.migrate.itests.karaf.Karaf;

/** Content is added and removed by a script, and so is whatever else Karaf's shell can do. */
public class ContentIT {

    private static final List<String> OPTIONAL =
            List.of("applications", "history", "invitations", "issues", "messages", "notifications", "personal");

    private static Launcher launcher;
    private static Karaf karaf;

    @BeforeClass
    public static void start() throws IOException, InterruptedException {
        launcher = new Launcher(Path.of("target/content"), Path.of("/"));
        karaf = launcher.startKaraf();
    }

    @AfterClass
    public static void stop() {
        karaf.close();
    }

    @Test
    public void contentIsListedAddedAndRemovedByName() throws Exception {
        succeeds("content", "remove", "all");
        assertEquals(with(), installed());
        String said = succeeds("content", "add", "messages", "karrot-issues").out();
        assertTrue(said, said.contains("messages (what groups say to each other)"));
        assertEquals(with("messages", "issues"), installed());
        assertTrue(succeeds("models").out().contains("issues.voting"));
        succeeds("content", "remove", "issues");
        assertEquals(with("messages"), installed());
    }

    @Test
    public void whatAllBroughtStaysWhenOneIsRemoved() throws Exception {
        for (String[] all : new String[][] {{"content", "add", "all"}, {"feature:install", "karrot-all"}}) {
            succeeds("content", "remove", "all");
            succeeds(all);
            assertEquals(with(OPTIONAL.toArray(String[]::new)), installed());
            succeeds("content", "remove", "messages");
            assertEquals(
                    with(OPTIONAL.stream()
                            .filter(name -> !name.equals("messages"))
                            .toArray(String[]::new)),
                    installed());
        }
    }

    @Test
    public void whatCannotBeDoneIsAFailureAndChangesNothing() throws Exception {
        Map<String, String> before = installed();
        assertFails(
                "There is no content mesages, votes. There are: applications, ",
                "content",
                "add",
                "mesages",
                "votes",
                "history");
        assertFails("core cannot be removed", "content", "remove", "core");
        assertFails("Say add or remove", "content", "install", "history");
        assertFails("Say add or remove", "content", "add");
        assertEquals(before, installed());
    }

    /** A pipe into which nobody writes, no standard input at all, and one that is at its end. */
    @Test
    public void standardInputDoesNotMatter() throws Exception {
        for (String input : List.of("", "<&-", "</dev/null")) {
            Called called =
                    launcher.shell("\"$0\" content add personal %1$s && \"$0\" feature:list %1$s".formatted(input));
            assertEquals(called.toString(), 0, called.code());
        }
    }

    @Test
    public void anyCommandOfTheShellWorksWithItsExitCode() throws Exception {
        assertFails("nonsense", "feature:install", "nonsense");
        assertFails("there is no command feature:nonsense", "feature:nonsense");
        succeeds("log:display");
        assertTrue(succeeds("feature:list", "--no-format").out().contains("karrot-messages"));
        assertEquals(
                "Active\n",
                succeeds("bundle:status", "world.karrot.migrate.shell").out());
    }

    /** Each content and whether it is installed. */
    private static Map<String, String> installed() throws IOException, InterruptedException {
        Map<String, String> installed = new TreeMap<>();
        succeeds("content", "--no-format").out().lines().forEach(line -> {
            String[] cells = line.split("\t", -1);
            installed.put(cells[0], cells[1]);
        });
        return installed;
    }

    private static Map<String, String> with(String... names) {
        Map<String, String> expected = new TreeMap<>(Map.of("core", "always"));
        OPTIONAL.forEach(name -> expected.put(name, List.of(names).contains(name) ? "yes" : "no"));
        return expected;
    }

    private static Called succeeds(String... words) throws IOException, InterruptedException {
        Called called = launcher.karrot(words);
        assertEquals(called.toString(), 0, called.code());
        return called;
    }

    private static void assertFails(String problem, String... words) throws IOException, InterruptedException {
        Called called = launcher.karrot(words);
        assertEquals(called.toString(), 1, called.code());
        assertTrue(called.toString(), called.err().contains(problem));
    }
}
