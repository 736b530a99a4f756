package world.karrot.migrate.itests.distribution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import world.karrot.migrate.itests.distribution.Launcher.Called;
import world.karrot.migrate.itests.karaf.Karaf;

/** {@code bin/karrot} with a Karaf that runs: what goes in and comes out, and that Karaf goes on running. */
public class LauncherIT {

    private static final String SAID = "a word about it\n";

    /** What a shell, a regular expression or a format would change. */
    private static final String[] ODD = {
        "a b",
        "",
        " ",
        "$HOME",
        "${karaf.home}",
        "$(id)",
        "`id`",
        "\"q\"",
        "it's",
        "\"",
        "'",
        "\\",
        "a\\\\b",
        "\\n",
        "*",
        "~",
        "?",
        "[1 2]",
        "{a,b}",
        "(a)",
        "<x>",
        ";|&",
        "#c",
        "!ls",
        "@x",
        "%s",
        "a=b",
        "=",
        "line\nline",
        "tab\t",
        "Grüße ☃ 😀"
    };

    @ClassRule
    public static final TemporaryFolder folder = new TemporaryFolder();

    private static Launcher launcher;
    private static Karaf karaf;
    private static String directory;

    @BeforeClass
    public static void start() throws IOException, InterruptedException {
        Path caller = folder.getRoot().toPath().toRealPath();
        directory = caller + "\n";
        launcher = new Launcher(Path.of("target/launcher"), caller);
        karaf = launcher.startKaraf();
    }

    @AfterClass
    public static void stop() {
        karaf.close();
    }

    @Test
    public void argumentsDirectoryOutputAndProblemsArriveAsTheyAre() throws Exception {
        String[] words = Stream.concat(Stream.of("probe"), Stream.of(ODD)).toArray(String[]::new);
        assertEquals(new Called(0, directory + String.join("\n", ODD) + "\n", SAID), launcher.karrot(words));
    }

    @Test
    public void aFailureIsAMessageAndAnExitCode() throws Exception {
        assertEquals(
                new Called(1, directory, SAID + "karrot: It broke: ü\n"),
                launcher.karrot("probe", "--fail", "It broke: ü"));
    }

    @Test
    public void anUnknownCommandIsAFailure() throws Exception {
        Called called = launcher.karrot("nonsense");
        assertEquals(1, called.code());
        assertEquals("", called.out());
        assertTrue(called.err(), called.err().startsWith("karrot: there is no command nonsense\n"));
        assertTrue(called.err(), called.err().contains("  export "));
    }

    @Test
    public void helpListsAllCommands() throws Exception {
        String known =
                "connect content disconnect doctor export groups import imports inspect instances models people pictures plan undo"
                        + " stop version";
        Called help = launcher.karrot("help");
        assertEquals(0, help.code());
        List<String> listed = help.out()
                .lines()
                .filter(line -> line.startsWith("  "))
                .map(line -> line.strip().replaceFirst(" .*", ""))
                .filter(name -> !name.equals("probe"))
                .toList();
        assertEquals(known, String.join(" ", listed));
    }

    @Test
    public void closedStreamsDoNotMatter() throws Exception {
        for (String closed : List.of("<&-", "</dev/null", ">&-", "2>&-", "<&- >&- 2>&-")) {
            assertEquals(closed, 0, launcher.shell("\"$0\" probe " + closed).code());
        }
    }

    @Test
    public void aCommandKnowsWhetherItsOutputArrives() throws Exception {
        assertEquals(SAID + "heard\n", launcher.karrot("probe", "--heard").err());
        for (String lost : List.of(">&-", ">/dev/full")) {
            Called called = launcher.shell("\"$0\" probe --heard " + lost);
            assertEquals(lost, new Called(0, "", SAID + "unheard\n"), called);
        }
    }

    @Test
    public void whoDoesNotReadOnHearsOfNothingAndAFullDiskIsNamed() throws Exception {
        assertEquals(new Called(0, "", ""), launcher.shell("\"$0\" models | true"));
        assertEquals(
                new Called(1, "", "karrot: standard output: No space left on device\n"),
                launcher.shell("\"$0\" models >/dev/full"));
    }

    @Test
    public void noColoursGoIntoAPipe() throws Exception {
        Called help = launcher.karrot("import", "-h");
        assertTrue(help.out(), help.out().matches("(?s)[^\u001B]+--clocks\n.*--dry-run\n.*--without\n[^\u001B]+"));
        assertFalse(launcher.karrot("nonsense").err().contains("\u001B"));
    }

    @Test
    public void commandsAreNamedAsTheCallerTypesThem() throws Exception {
        String folder = "cd \"${0%/bin/karrot}\" && ";
        Called help = launcher.shell(folder + "bin/karrot undo --help");
        assertTrue(help.out(), help.out().contains(" bin/karrot undo 4 -i new --dry-run\n"));
        assertEquals(
                new Called(1, "", "karrot: Name one receipt by its number. bin/karrot imports -i old lists them.\n"),
                launcher.shell(folder + "bin/karrot undo first -i old"));
    }

    @Test
    public void itSaysWhichReleaseItIs() throws Exception {
        Called version = new Called(0, "karrot-migrate " + launcher.version() + "\n", "");
        assertEquals(version, launcher.karrot("version"));
        assertEquals(version, launcher.karrot("--version"));
    }

    @Test
    public void standardInputIsReadOnlyByACommandThatReads() throws Exception {
        String line = "printf 'one\\ntwo' | { \"$0\" probe; \"$0\" probe --read; cat; }";
        assertEquals(new Called(0, directory + directory + "one\ntwo", SAID + SAID), launcher.shell(line));
    }

    @Test
    public void aQuestionWithoutATerminalIsAFailure() throws Exception {
        assertEquals(
                new Called(1, directory, SAID + "karrot: There is no terminal to ask \"Password:\"\n"),
                launcher.karrot("probe", "--ask"));
    }

    @Test
    public void aCancelledCommandThatSucceedsIsASuccess() throws Exception {
        Process client = launcher.startKarrot("probe", "--finish");
        BufferedReader out = client.inputReader(UTF_8);
        assertEquals(directory.strip(), out.readLine());
        assertEquals("a word about it", client.errorReader(UTF_8).readLine());
        client.toHandle().destroy();
        assertEquals("done for all that", out.readLine());
        assertEquals(0, client.waitFor());
    }

    /** With Java's usual one, large pictures take longer. */
    @Test
    public void karafHasTheCollectorForLargeArrays() throws IOException {
        String line = Files.readString(Path.of("/proc", Long.toString(karaf.pid()), "cmdline"));
        assertTrue(line, line.contains("\0-XX:+UseParallelGC\0"));
    }
}
