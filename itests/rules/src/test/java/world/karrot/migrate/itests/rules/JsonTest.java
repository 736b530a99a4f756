package world.karrot.migrate.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Hindrance;
import world.karrot.migrate.itests.workshop.LockedTable;
import world.karrot.migrate.itests.workshop.archive.HandMade;
import world.karrot.migrate.itests.workshop.archive.Unpacked;
import world.karrot.migrate.itests.workshop.shell.Documents;
import world.karrot.migrate.itests.workshop.shell.Export;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/** With {@code --json}, a command prints one document, whatever comes of it, as its schema says. */
public class JsonTest {
    private static final String GROUP = "Löwenstadt teilt 🦁 \"Essen\"";
    private static final int SECONDS_TO_END = 9;
    private static final String ZONE = "groups.group.timezone=Europe/Berlin";

    @Rule
    public final Workbench workbench = new Workbench(Workbench.ALL_CONTENT);

    @Test
    public void listsAreDocuments() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        KarrotInstance broken = workbench.connected(Fixture.EMPTY);
        Files.delete(broken.env());
        JsonNode instances = json("instances", "instances").get("instances");
        assertThat(named(instances, source.name()).get("groups").asInt()).isEqualTo(4);
        assertThat(named(instances, broken.name()).get("problem").asText())
                .startsWith("There is no settings file " + broken.env());
        JsonNode groups = json("groups", "groups", "-i", source.name()).get("groups");
        assertThat(groups).hasSize(4);
        assertThat(groups.findValuesAsText("name")).contains(GROUP);
        assertThat(json("models", "models").has("unclaimed")).isFalse();
        assertThat(named(json("models", "models", "-i", source.name()).get("contents"), "issues")
                        .toString())
                .contains("issues.voting");
        assertThat(named(json("content", "content").get("contents"), "issues")
                        .get("installed")
                        .asText())
                .isEqualTo("yes");
    }

    @Test
    public void aMoveAndItsWayBackAreDocuments() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Export export = workbench.export(source, "1").succeeds();
        String[] archive = {
            export.file().toString(), "--password-file", export.passwordFile().toString()
        };
        JsonNode inside = json("inspect", "inspect", archive);
        assertThat(inside.get("groups").findValuesAsText("name")).containsExactly(GROUP);
        Path people = workbench.folder().resolve("people.csv");
        JsonNode listed = json("people", "people", with(archive, "-i", target.name(), "-o", people.toString()));
        assertThat(listed.get("create").asInt()).isPositive();
        String[] importing = with(archive, "-i", target.name(), "--value", ZONE);
        assertThat(json("report", "plan", importing).get("outcome").asText()).isEqualTo("PLANNED");
        assertThat(json("report", "import", with(importing, "--dry-run")).has("receipt"))
                .isFalse();
        assertThat(json("report", "import", importing).get("receipt").asInt()).isEqualTo(1);
        JsonNode imports = json("imports", "imports", "-i", target.name()).get("imports");
        assertThat(imports.get(0).get("receipt").asInt()).isEqualTo(1);
        assertThat(imports.get(0).get("archive").asText())
                .isEqualTo(inside.get("archive").get("id").asText());
        assertThat(json("pictures", "pictures", "1", "-i", target.name())
                        .get("made")
                        .asInt())
                .isZero();
        JsonNode undone = json("undo", "undo", "1", "-i", target.name());
        assertThat(undone.get("removed")).isNotEmpty();
        assertThat(json("disconnect", "disconnect", target.name()).get("name").asText())
                .isEqualTo(target.name());
    }

    @Test
    public void thePasswordOfAnArchiveIsPartOfTheResultWhereItIsNotInAFile() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        Path file = workbench.folder().resolve("shown.tar.xz.gpg");
        JsonNode shown = json("export", "export", "1", "-i", source.name(), "-o", file.toString());
        assertThat(Unpacked.of(file, shown.get("password").asText()).rows("groups.group"))
                .hasSize(1);
        JsonNode rehearsed = json("export", "export", "1", "-i", source.name(), "--dry-run", "-o", "none.tar.xz.gpg");
        assertThat(rehearsed.has("password") || rehearsed.has("file")).isFalse();
        Export filed = workbench.export(source, "1", "--json").succeeds();
        JsonNode document = Documents.read("export", filed.outcome().out());
        assertThat(document.get("passwordFile").asText())
                .isEqualTo(filed.passwordFile().toString());
        assertThat(document.toString()).doesNotContain(filed.password());
    }

    @Test
    public void refusalsAreDocumentsToo() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Export export =
                workbench.export(workbench.connected(Fixture.COMMUNITY), "1").succeeds();
        workbench.importInto(target, export).succeeds();
        Outcome again = workbench.importInto(target, export, "--json").fails();
        JsonNode refused = Documents.read("refusal", again.out());
        assertThat(refused.get("problems").findValuesAsText("what"))
                .anyMatch(what -> what.startsWith("There is a group of this name already"));
        assertThat(refused.get("problems").findValuesAsText("model")).contains("groups.group");
        assertThat(refused.get("next").toString()).contains("Nothing was imported.");
        again.complains("There is a group of this name already");
        JsonNode unknown = refusal("undo", "99", "-i", target.name());
        assertThat(unknown.get("error").asText()).isEqualTo("1 problem");
        assertThat(unknown.get("problems").get(0).get("remedy").asText())
                .startsWith("bin/karrot imports -i " + target.name() + " lists");
        JsonNode nonsense = refusal("export", "1", "--nonsense", "--rubbish");
        assertThat(nonsense.get("error").asText())
                .isEqualTo("There is no option --nonsense, --rubbish; --help shows those there are.");
        assertThat(nonsense.get("problems").get(0).has("remedy"))
                .as("whether there is a remedy that says nothing")
                .isFalse();
    }

    @Test
    public void whoeverCancelsACommandGetsADocument() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.EMPTY);
        try (Hindrance table = new LockedTable(source, "django_migrations")) {
            Future<Outcome> running = table.holdUp(() -> workbench.karrot("groups", "--json", "-i", source.name()));
            workbench.commands().pressCtrlC();
            String out = running.get(SECONDS_TO_END, TimeUnit.SECONDS).out();
            assertThat(Documents.read("refusal", out).get("error").asText()).isEqualTo("Cancelled.");
        }
    }

    /** Somebody who reads only the document still learns what there was to say. */
    @Test
    public void whatCameBeforeAFailureIsInIt() throws Exception {
        Path odd = HandMade.archive().with("nonsense.txt", "").in(workbench.folder());
        JsonNode refused = refusal("inspect", odd.toString());
        assertThat(refused.get("result").get("problems")).isEqualTo(refused.get("problems"));
        KarrotInstance broken = workbench.connected(Fixture.EMPTY);
        Files.delete(broken.env());
        JsonNode ill = refusal("doctor", "-i", broken.name()).get("result");
        Documents.read("doctor", ill.toString());
        assertThat(ill.get("instances").get(broken.name()).findValuesAsText("what"))
                .anyMatch(what -> what.contains("There is no settings file " + broken.env()));
    }

    /** Names come from databases that others filled, and a terminal would obey some of them. */
    @Test
    public void nothingButAsciiIsPrinted() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        Workbench.change(source, "UPDATE groups_group SET name = E'\\u009b2J\\u202eß\\n' WHERE id = 1");
        Outcome listed = workbench.karrot("groups", "-i", source.name(), "--json");
        assertThat(listed.out()).matches("[\\n -~]*");
        assertThat(Documents.read("groups", listed.out()).findValuesAsText("name"))
                .contains("\u009b2J\u202eß\n");
    }

    private JsonNode json(String schema, String command, String... words) throws IOException, InterruptedException {
        return Documents.read(schema, run(command, words).succeeds().out());
    }

    private JsonNode refusal(String command, String... words) throws IOException, InterruptedException {
        return Documents.read("refusal", run(command, words).fails().out());
    }

    /** The option may come last. */
    private Outcome run(String command, String... words) throws IOException, InterruptedException {
        return workbench.karrot(with(with(new String[] {command}, words), "--json"));
    }

    private static String[] with(String[] words, String... more) {
        return Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new);
    }

    private static JsonNode named(JsonNode all, String name) {
        for (JsonNode one : all) {
            if (one.get("name").asText().equals(name)) {
                return one;
            }
        }
        throw new AssertionError(name + " is not in " + all);
    }
}
