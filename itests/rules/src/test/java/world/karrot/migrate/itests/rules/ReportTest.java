package world.karrot.migrate.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.compare.Before;
import world.karrot.migrate.itests.workshop.compare.ContentNames;
import world.karrot.migrate.itests.workshop.shell.Documents;
import world.karrot.migrate.itests.workshop.shell.Export;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/** A report that can be kept and forwarded says what the console says, and nothing that is nobody's business. */
public class ReportTest {
    @Rule
    public final Workbench workbench = new Workbench(Workbench.ALL_CONTENT);

    /** Who got how many, which the page says in words: {@code groups.groupmembership 1, groups.trust 2}. */
    private static final String NEW_ROWS = "(\\S+\\.\\S+ [\\d,]+(, )?)+";

    private Path last;

    @Test
    public void everyOutcomeIsReportedAsTheSchemaSays() throws Exception {
        KarrotInstance target = target();
        Export export = exported();
        assertThat(outcome(json(target, export, "--dry-run").succeeds())).isEqualTo("DRY_RUN");
        assertThat(outcome(json(target, export).succeeds())).isEqualTo("IMPORTED");
        assertThat(outcome(json(target, export).fails())).isEqualTo("REFUSED");
        Files.writeString(export.passwordFile(), "wrong");
        assertThat(outcome(json(target, export).fails())).isEqualTo("FAILED");
    }

    @Test
    public void theNumbersAddUpAndAreTheTargets() throws Exception {
        KarrotInstance target = target();
        Before before = Before.of(target);
        Path file = file("json");
        workbench
                .importInto(target, exported(), "--without", "issues", "--report", file.toString())
                .succeeds();
        JsonNode report = Documents.read("report", Files.readString(file));
        long rows = 0;
        for (JsonNode model : report.get("models")) {
            long absent = 0;
            for (JsonNode part : model.get("absent")) {
                absent += part.get("rows").asLong();
            }
            assertThat(model.get("arrived").asLong() + absent)
                    .as("%s", model)
                    .isEqualTo(model.get("archived").asLong());
            assertThat(model.get("content").asText()).isIn(ContentNames.ALL);
            assertThat(model.get("words").get("one").asText())
                    .isNotEqualTo(model.get("model").asText());
            rows += model.get("arrived").asLong();
        }
        assertThat(report.toString())
                .contains("here already", "left out on request", "of people who were here already");
        long made = rows
                + report.get("people").get("standIns").asLong()
                + report.get("files").get("arrived").asLong();
        assertThat(before.changes()).hasSizeGreaterThanOrEqualTo((int) made);
        assertThat(report.get("groups")).allMatch(group -> group.has("target"));
        assertThat(report.get("pictures").get("made").asInt())
                .isEqualTo(ShownSizes.there(target).size())
                .isPositive();
    }

    @Test
    public void thePageSaysWhatTheConsoleSays() throws Exception {
        KarrotInstance target = target();
        Export export = exported();
        Path imported = file("html");
        Outcome outcome = workbench
                .importInto(target, export, "--report", imported.toString())
                .succeeds();
        assertThat(pieces(outcome.out()))
                .hasSizeGreaterThan(60)
                .filteredOn(piece -> !piece.matches(NEW_ROWS))
                .allMatch(text(imported)::contains);
        Path refused = file("html");
        outcome = workbench
                .importInto(target, export, "--report", refused.toString())
                .fails();
        assertThat(pieces(outcome.err())).hasSizeGreaterThan(5).allMatch(text(refused)::contains);
        assertThat(text(refused)).contains("Löwenstadt teilt", "Refused");
    }

    @Test
    public void aReportIsForItsOwnerAndHoldsNobodysData() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        Workbench.change(source, "UPDATE users_user SET description = 'canary-9a1', display_name = 'canary-9a1'");
        Export export = workbench.export(source, "1").succeeds();
        KarrotInstance target = target();
        for (String ending : List.of("html", "json", "html", "json")) {
            Path file = file(ending);
            workbench.importInto(target, export, "--report", file.toString()); // imports, then is refused
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(Files.readString(file))
                    .doesNotContain("canary", export.password())
                    .doesNotContainPattern("\\w@\\w");
        }
    }

    @Test
    public void aReportThatCannotBeWrittenStopsTheImportBeforeItBegins() throws Exception {
        KarrotInstance target = target();
        Export export = exported();
        Before before = Before.of(target);
        Path there = Files.writeString(file("json"), "precious");
        workbench
                .importInto(target, export, "--report", there.toString())
                .fails()
                .complains("exists already");
        workbench
                .importInto(target, export, "--report", "/nowhere/report.json")
                .fails()
                .complains("cannot be created");
        assertThat(there).hasContent("precious");
        assertThat(before.changes()).isEmpty();
    }

    private KarrotInstance target() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Workbench.change(
                target,
                "UPDATE users_user SET username = 'HUGO' WHERE id = 4",
                "UPDATE users_user SET email = 'bob@example.org' WHERE id = 5");
        return target;
    }

    private Export exported() throws Exception {
        return workbench
                .export(workbench.connected(Fixture.COMMUNITY), "1", "2")
                .succeeds();
    }

    private Path file(String ending) {
        return workbench.folder().resolve("report" + System.nanoTime() + "." + ending);
    }

    private Outcome json(KarrotInstance target, Export export, String... words) throws Exception {
        last = file("json");
        String[] all = Stream.concat(Stream.of(words), Stream.of("--report", last.toString()))
                .toArray(String[]::new);
        return workbench.importInto(target, export, all);
    }

    private String outcome(Outcome said) throws Exception {
        JsonNode report = Documents.read("report", Files.readString(last));
        assertThat(report.get("problems").isEmpty()).isEqualTo(said.status() == 0);
        long told =
                said.err().lines().filter(line -> line.matches(" *\\d+\\. .*")).count();
        String outcome = report.get("outcome").asText();
        long noted =
                report.get("problems").size() + (long) report.get("warnings").size();
        assertThat(told).isEqualTo(outcome.equals("REFUSED") ? noted : 0);
        return outcome;
    }

    /** What a page says, as one line. */
    private static String text(Path page) throws Exception {
        return Files.readString(page)
                .replaceAll("<[^>]*>", " ")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&gt;", ">")
                .replace("&lt;", "<")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ");
    }

    /** What the console says, piece by piece, without titles, bullets, and numbers that come before words. */
    private static List<String> pieces(String said) {
        return said.lines()
                .filter(line -> !line.endsWith(":") && !line.startsWith("Report: "))
                .flatMap(line -> Stream.of(line.strip().split(" {2,}", -1)))
                .map(piece -> piece.replaceFirst("^(\\d+\\.|and [\\d,]+|[\\d,]+) ", ""))
                .filter(piece -> !piece.startsWith("-> "))
                .toList();
    }
}
