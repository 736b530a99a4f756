package world.karrot.migrate.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.Test;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.extension.ModelImporter;
import world.karrot.migrate.itests.workshop.shell.Documents;
import world.karrot.migrate.itests.workshop.shell.Export;

/** Rows that do not arrive are counted by the reason for it. */
public class LeftOutTest extends ToolsOnBothSides {
    @Test
    public void whatSomebodyWouldHaveHadIsLeftOutByDecisionOfThePeopleFile() throws Exception {
        Export export = workbench.export(source, "1").succeeds();
        PeopleList bob = PeopleList.of(workbench, "2,,,anonymous,,");
        JsonNode report = imported(export, "--people", bob.file().toString());
        assertThat(reasons(report, "users.user")).containsExactly("1 by decision of the people file");
        assertThat(reasons(report, "groups.groupmembership")).containsExactly("1 by decision of the people file");
        long trust = new Accounts(source)
                .count("groups_trust JOIN groups_group_members m ON m.id = membership_id"
                        + " WHERE group_id = 1 AND 2 IN (user_id, given_by_id)");
        assertThat(trust).isPositive();
        assertThat(reasons(report, "groups.trust")).containsExactly(trust + " by decision of the people file");
    }

    @Test
    public void whatABundleDoesNotTakeOverIsLeftOutByIt() throws Exception {
        Export export = workbench.export(source, "1").succeeds();
        workbench.install(Tools.with(new Tools(() -> List.of(Tools.MODEL)), List.of(), List.of(new Refusing())));
        assertThat(reasons(imported(export), "tools.tool"))
                .containsExactly("1 by the bundle that imports them in its own way");
    }

    private JsonNode imported(Export export, String... words) throws Exception {
        Path file = workbench.folder().resolve("report.json");
        Stream<String> report = Stream.of("--report", file.toString());
        workbench
                .importInto(
                        target, export, Stream.concat(Stream.of(words), report).toArray(String[]::new))
                .succeeds();
        return Documents.read("report", Files.readString(file));
    }

    private static List<String> reasons(JsonNode report, String name) {
        return StreamSupport.stream(report.get("models").spliterator(), false)
                .filter(model -> model.get("model").asText().equals(name))
                .flatMap(model -> StreamSupport.stream(model.get("absent").spliterator(), false))
                .map(absent ->
                        absent.get("rows").asText() + " " + absent.get("reason").asText())
                .toList();
    }

    private record Refusing() implements ModelImporter {
        @Override
        public String model() {
            return "tools.tool";
        }

        @Override
        public Optional<Row> convert(Row row) {
            return Optional.empty();
        }
    }
}
