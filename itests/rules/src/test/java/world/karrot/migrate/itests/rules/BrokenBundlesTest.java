package world.karrot.migrate.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.Test;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.extension.ModelImporter;
import world.karrot.migrate.api.registry.ModelRegistry;
import world.karrot.migrate.itests.instances.Rows;
import world.karrot.migrate.itests.workshop.shell.Export;

/** A bundle that fails is named, and stops what would lose something for that, and nothing else. */
public class BrokenBundlesTest extends ToolsOnBothSides {
    @Test
    public void aContentThatFailsIsShownWithTheOthersAndStopsExportsUnlessItIsLeftOut() throws Exception {
        workbench.install(Tools.with(new Tools(BrokenBundlesTest::failing), List.of(), List.of()));
        workbench
                .karrot("models")
                .succeeds()
                .says("places.place", "cannot take part", Tools.class.getName(), "half a bundle", "--without tools");
        Export export = workbench.export(source, "1");
        export.outcome().fails().complains(Tools.class.getName(), "half a bundle", "--without tools");
        assertThat(export.file()).doesNotExist();
        assertThat(workbench.commands().log()).contains("BrokenBundlesTest.failing");
        workbench.export(source, "1", "--without", "tools").succeeds();
    }

    private static List<Model> failing() {
        throw new IllegalStateException("half a bundle");
    }

    @Test
    public void aContentThatFailsStopsImportsUnlessItIsLeftOut() throws Exception {
        Export export = workbench.export(source, "1").succeeds();
        workbench.install(Tools.with(new Tools(() -> null), List.of(), List.of()));
        workbench
                .importInto(target, export)
                .fails()
                .complains(Tools.class.getName(), "models() is null", "--without tools");
        assertThat(new Rows(target).of("groups_group")).isEmpty();
        workbench.importInto(target, export, "--without", "tools").succeeds();
    }

    @Test
    public void anImporterThatFailsIsNamedWithTheRowWhichIsNotQuoted() throws Exception {
        workbench.keepSecret("quoted Drill");
        String said = refused(importing("tools.tool", row -> {
            throw new IllegalStateException(Tools.secret(row.values()));
        }));
        assertThat(said)
                .contains("tools.tool, id 11, line 1", "The importer " + Importer.class.getName())
                .contains("Nothing was imported.")
                .doesNotContain("quoted");
        assertThat(workbench.commands().log()).contains("BrokenBundlesTest$Importer.convert");
    }

    @Test
    public void anImporterThatMakesNothingOfARowNotEvenNothingIsNamed() throws Exception {
        assertThat(refused(importing("tools.tool", row -> null)))
                .contains("tools.tool, id 11, line 1", "The importer " + Importer.class.getName(), "is null");
    }

    @Test
    public void anImporterThatChangesAnIdIsNamed() throws Exception {
        assertThat(refused(importing("tools.tool", row -> Optional.of(with(row, "id", 12L)))))
                .contains("tools.tool, id 11, line 1", "The importer " + Importer.class.getName(), "row's id");
    }

    @Test
    public void aWrongValueOfAnImporterIsNotSaidToBeTheSources() throws Exception {
        assertThat(refused(importing("tools.tool", row -> Optional.of(with(row, "name", "x".repeat(81))))))
                .contains("tools.tool, id 11", "The importer " + Importer.class.getName(), "made this row");
    }

    private static Row with(Row row, String field, Object value) {
        Map<String, Object> values = new LinkedHashMap<>(row.values());
        values.put(field, value);
        return new Row(row.line(), values);
    }

    @Test
    public void theListOfModelsNamesExportersAndImporters() throws Exception {
        workbench.install(importing("tools.tool", Optional::of));
        workbench
                .karrot("models")
                .succeeds()
                .says("tools.tool has an importer of its own: " + Importer.class.getName());
    }

    @Test
    public void anImporterOfAModelThatNobodyKnowsIsNamed() throws Exception {
        assertThat(refused(importing("tools.tol", Optional::of)))
                .contains(Importer.class.getName(), "serves tools.tol", "did you mean tools.tool?");
    }

    @Test
    public void anImporterThatDoesNotSayOfWhichModelIsNamed() throws Exception {
        assertThat(refused(importing(null, Optional::of))).contains(Importer.class.getName(), "model() is null");
    }

    private String refused(ModelRegistry registry) throws Exception {
        Export export = workbench.export(source, "1").succeeds();
        workbench.install(registry);
        String said = workbench.importInto(target, export).fails().err();
        assertThat(new Rows(target).of("groups_group")).isEmpty();
        return said;
    }

    private static ModelRegistry importing(String model, Function<Row, Optional<Row>> convert) {
        return Tools.with(new Tools(() -> List.of(Tools.MODEL)), List.of(), List.of(new Importer(model, convert)));
    }

    private record Importer(String model, Function<Row, Optional<Row>> how) implements ModelImporter {
        @Override
        public Optional<Row> convert(Row row) {
            return how.apply(row);
        }
    }
}
