package world.karrot.migrate.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.shell.Documents;
import world.karrot.migrate.itests.workshop.shell.Export;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/** Whoever waits sees on standard error how far a command is; whoever reads its result does not. */
public class ProgressTest {
    private static final String DONE = "[##########] 100 %  ";
    private static final String BEGUN = "[----------]   0 %  ";

    @Rule
    public final Workbench workbench = new Workbench(Workbench.ALL_CONTENT);

    private KarrotInstance source;
    private KarrotInstance target;

    @Before
    public void connect() throws Exception {
        source = workbench.connected(Fixture.COMMUNITY);
        target = workbench.connected(Fixture.SAMPLE);
    }

    @Test
    public void aTerminalShowsEachPartFromItsBeginToItsEnd() throws Exception {
        workbench.inTerminal();
        Export export = workbench.export(source, "1", "2").succeeds();
        assertThat(shown(export.outcome())).contains(DONE + "Exporting the manifest");
        assertThat(shown(run("plan", export, "-i", target.name(), "--value", "groups.group.timezone=Europe/Berlin")))
                .contains(DONE + "Trying the rules on places.place")
                .anyMatch(line -> line.matches("[\\d,]+ done  Checking places.place"));
        Outcome imported = workbench.importInto(target, export).succeeds();
        assertThat(shown(imported))
                .contains(BEGUN + "Loading users.user", DONE + "Reading back places.place", BEGUN + "Making pictures")
                .anyMatch(line -> line.matches("\\[#+-+\\]  \\d\\d %  Loading conversations.conversationmessage"));
        assertThat(shown(workbench.undo(target, "1").succeeds()))
                .contains("Looking for what depends on the import", BEGUN + "Removing rows");
    }

    @Test
    public void theResultIsTheSameWithAndWithoutIt() throws Exception {
        Export export = workbench.export(source, "1").succeeds();
        String lines = run("inspect", export).out();
        workbench.inTerminal();
        Outcome seen = run("inspect", export);
        assertThat(seen.out()).isEqualTo(lines);
        assertThat(seen.err()).contains("Reading users.user");
        assertThat(run("inspect", export, "--quiet")).isEqualTo(new Outcome(0, lines, ""));
        Outcome json = run("inspect", export, "--json");
        assertThat(json.err()).contains("Reading users.user");
        Documents.read("inspect", json.out());
    }

    /** What is over in some seconds needs no lines in a log. */
    @Test
    public void aLogGetsNothingOfWhatIsShort() throws Exception {
        assertThat(workbench.export(source, "1").succeeds().outcome().err()).isEmpty();
    }

    private Outcome run(String command, Export archive, String... options) throws IOException, InterruptedException {
        Stream<String> words = Stream.of(
                command,
                archive.file().toString(),
                "--password-file",
                archive.passwordFile().toString());
        return workbench
                .karrot(Stream.concat(words, Stream.of(options)).toArray(String[]::new))
                .succeeds();
    }

    /** What stood in the line, one after the other; how fast it goes is shown only where it takes its time. */
    private static List<String> shown(Outcome outcome) {
        return outcome.err()
                .lines()
                .map(line -> line.replaceFirst("[\\d,]+ a second  ([\\d,]+ \\w+ left  )?", ""))
                .map(String::stripTrailing)
                .toList();
    }
}
