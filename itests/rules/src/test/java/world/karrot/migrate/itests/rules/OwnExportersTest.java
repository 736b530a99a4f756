package world.karrot.migrate.itests.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Test;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.extension.ModelExporter;
import world.karrot.migrate.api.instance.Selection;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.itests.workshop.Sql;
import world.karrot.migrate.itests.workshop.archive.Unpacked;
import world.karrot.migrate.itests.workshop.shell.Export;

/** What a bundle's own exporter writes is looked at where it can be corrected: on the source. */
public class OwnExportersTest extends ToolsOnBothSides {
    private static final Model PHOTOGRAPHED = Tools.MODEL.file("photo", "tool_photos");

    @Test
    public void anExporterThatFailsIsNamedAndLeavesNoArchive() throws Exception {
        refused(writing((model, selection, lines) -> {
            throw new IllegalStateException("half a bundle");
        }));
    }

    @Test
    public void anExporterWhoseRowsNoImportWouldTakeIsNamedWithAllOfThem() throws Exception {
        assertThat(refused(writing((model, selection, lines) -> {
                    lines.write("{\"id\":2}\n{\"id\":2}\n[1]\n{\"name\":\"x\"}\n{\"id\":3".getBytes(UTF_8));
                    return 3;
                })))
                .contains("at tools.tool, line 2", "no id", "2 places in all")
                .contains("at tools.tool, line 3", "not a JSON object")
                .contains("at tools.tool, line 5", "in the middle")
                .contains("it says that it wrote 3 rows, and wrote 5");
    }

    private String refused(ModelExporter exporter) throws Exception {
        workbench.install(Tools.with(new Tools(() -> List.of(PHOTOGRAPHED)), List.of(exporter), List.of()));
        Export export = workbench.export(source, "1");
        assertThat(export.file()).doesNotExist();
        return export.outcome()
                .fails()
                .complains("The exporter " + Exporter.class.getName(), "at tools.tool")
                .err();
    }

    @Test
    public void theFileOfARowThatAnExporterLeavesOutStaysToo() throws Exception {
        for (String name : List.of("drill", "saw")) {
            Path photo = source.media().resolve("tool_photos/" + name + ".jpg");
            Files.createDirectories(photo.getParent());
            Files.writeString(photo, name);
        }
        Workbench.change(
                source,
                "UPDATE tools_tool SET photo = 'tool_photos/drill.jpg'",
                "INSERT INTO tools_tool VALUES (12, 1, 'Saw', 'tool_photos/saw.jpg', '{}'), (13, 1, 'Axe', '', '{}')");
        workbench.install(Tools.with(
                new Tools(() -> List.of(PHOTOGRAPHED)),
                List.of(writing((model, selection, lines) -> {
                    ByteArrayOutputStream rows = new ByteArrayOutputStream();
                    selection.copyRows(model, rows);
                    lines.write(rows.toString(UTF_8)
                            .lines()
                            .findFirst()
                            .orElseThrow()
                            .getBytes(UTF_8));
                    return 1;
                })),
                List.of()));
        Export export = workbench.export(source, "1").succeeds();
        assertThat(Unpacked.of(export.file(), export.password()).members().keySet())
                .contains("files/tool_photos/drill.jpg")
                .doesNotContain("files/tool_photos/saw.jpg");
        workbench.importInto(target, export).succeeds();
        assertThat(Sql.column(target, "SELECT name FROM tools_tool")).containsExactly("Drill");
    }

    private static ModelExporter writing(Writing how) {
        return new Exporter("tools.tool", how);
    }

    private record Exporter(String model, Writing how) implements ModelExporter {
        @Override
        public long export(ResolvedModel resolved, Selection selection, OutputStream lines) throws IOException {
            return how.write(resolved, selection, lines);
        }
    }

    /** What an exporter does. */
    private interface Writing {
        long write(ResolvedModel model, Selection selection, OutputStream lines) throws IOException;
    }
}
