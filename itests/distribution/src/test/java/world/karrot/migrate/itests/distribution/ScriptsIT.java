package world.karrot.migrate.itests.distribution;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import world.karrot.migrate.itests.distribution.Launcher.Called;
import world.karrot.migrate.itests.karaf.Karaf;

/** What scripts can change of Karaf: its content, its instances, and whatever else its shell can do. */
public class ScriptsIT {

    private static final List<String> OPTIONAL =
            List.of("applications", "history", "invitations", "issues", "messages", "notifications", "personal");

    private static Launcher launcher;
    private static Karaf karaf;

    @BeforeClass
    public static void start() throws IOException, InterruptedException {
        launcher = new Launcher(Path.of("target/scripts"), Path.of("/"));
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

    @Test
    public void bashOffersTheCommandsAndOptionsThatThereAre() throws Exception {
        Set<String> commands = found("  (\\w+)  .*", succeeds("help").out());
        commands.remove("probe");
        commands.add("help");
        assertEquals(commands, offered("''"));
        commands.removeAll(Set.of("help", "stop", "version"));
        for (String command : commands) {
            Set<String> options =
                    found(" {8}(?:-\\w, )?(--[\\w-]+)", succeeds(command, "-h").out());
            options.add("--help");
            assertTrue(command, options.containsAll(List.of("--json", "--quiet")));
            assertEquals(command, options, offered(command + " -"));
        }
    }

    @Test
    public void bashOffersWhatAnOptionMayBe() throws Exception {
        assertEquals(Set.of("keep", "resume"), offered("import a --clocks ''"));
        assertEquals(Set.of("named"), offered("export --former-members n"));
        assertEquals(Set.of("add", "remove"), offered("content ''"));
    }

    private static Set<String> offered(String words) throws IOException, InterruptedException {
        Called called = launcher.shell("bash -c '. \"${0%/*}/karrot-completion.bash\"; COMP_WORDS=(karrot \"$@\");"
                + " COMP_CWORD=$#; _karrot \"$0\" \"${@: -1}\" \"${COMP_WORDS[$# - 1]}\";"
                + " printf \"%s\\n\" \"${COMPREPLY[@]}\"' \"$0\" " + words);
        return new TreeSet<>(called.out().lines().toList());
    }

    private static Set<String> found(String line, String text) {
        return Pattern.compile("(?m)^" + line + "$")
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    public void anInstanceThatCannotBeReadHidesNoOtherAndCanBeForgotten() throws Exception {
        launcher.configure("world.karrot.migrate.instance-one", "env = /nonexistent/one/.env");
        launcher.configure("world.karrot.migrate.instance-two", "env = /nonexistent/two/.env");
        List<String> both = List.of(
                "one\t\t\t\tThere is no settings file /nonexistent/one/.env.",
                "two\t\t\t\tThere is no settings file /nonexistent/two/.env.");
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!instances().equals(both) && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertEquals(both, instances());
        String found = assertFails("2 problems would stop a move.", "doctor").out();
        assertTrue(found, found.contains("\n  stop  settings: There is no settings file /nonexistent/one/.env.\n"));
        assertTrue(found, found.contains("\n  stop  settings: There is no settings file /nonexistent/two/.env.\n"));
        succeeds("disconnect", "one");
        assertEquals(both.subList(1, 2), instances());
        succeeds("disconnect", "two");
        assertFails("No instance is connected.", "disconnect", "two");
        found = succeeds("doctor").out();
        assertTrue(found, found.matches("This machine\n  ok    Java: .*\n  ok    disk: (?s).*"));
    }

    private static List<String> instances() throws IOException, InterruptedException {
        return succeeds("instances", "--no-format").out().lines().toList();
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

    private static Called assertFails(String problem, String... words) throws IOException, InterruptedException {
        Called called = launcher.karrot(words);
        assertEquals(called.toString(), 1, called.code());
        assertTrue(called.toString(), called.err().contains(problem));
        return called;
    }
}
