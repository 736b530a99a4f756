package world.karrot.migrate.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.instances.Rows;
import world.karrot.migrate.itests.workshop.shell.Export;

/** An export that is only tried says what it would write, and writes nothing. */
public class ExportDryRunTest {

    @Rule
    public final Workbench workbench = new Workbench(Workbench.CORE_ONLY);

    @Test
    public void itsNumbersAreThoseOfTheExport() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        List<Path> before = files();
        Export dry = workbench.export(source, "1", "2", "--dry-run");
        assertThat(dry.outcome().status()).isZero();
        assertThat(dry.outcome().lastLine()).isEqualTo("Dry run complete: nothing was written");
        assertThat(files()).isEqualTo(before);

        Export real = workbench.export(source, "1", "2").succeeds();
        assertThat(counts(dry)).hasSizeGreaterThan(20).isEqualTo(counts(real));
        assertThat(kilobytes(dry)).isCloseTo(kilobytes(real), within(0.2));
        dry.outcome().says("Left behind").says(" as JSON", "Media files: ");
        workbench
                .karrot(
                        "export",
                        "1",
                        "--dry-run",
                        "-i",
                        source.name(),
                        "-o",
                        real.file().toString())
                .succeeds();
    }

    @Test
    public void itWarnsOfMissingFilesAndRefusesAsTheExportDoes() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        String photo = new Rows(source)
                .select("SELECT photo FROM groups_group WHERE id = 1")
                .get(0)
                .get("photo")
                .asText();
        Files.delete(source.media().resolve(photo));
        workbench
                .export(source, "1", "--dry-run")
                .outcome()
                .succeeds()
                .says("Warnings:", "group \"Löwenstadt teilt 🦁 \"Essen\"\", id 1, field photo");
        assertThat(workbench.export(source, "77", "--dry-run").outcome().fails().err())
                .isEqualTo(workbench.export(source, "77").outcome().fails().err());
    }

    @Test
    public void allGroupsAreThoseThatAreThere() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        assertThat(counts(workbench.export(source, "--all", "--dry-run").succeeds()))
                .isEqualTo(counts(workbench.export(source, "1", "2", "3", "4", "--dry-run")));
        workbench.export(source, "--all", "3").outcome().fails().complains("not both");
        workbench.export(source).outcome().fails().complains("--all is all of them");
    }

    private List<Path> files() throws Exception {
        try (Stream<Path> files = Files.walk(workbench.folder())) {
            return files.sorted().toList();
        }
    }

    /** Groups, rows, files and what is left behind. */
    private static List<String> counts(Export export) {
        return export.outcome()
                .out()
                .lines()
                .filter(line -> line.startsWith("  "))
                .toList();
    }

    private static double kilobytes(Export export) {
        String size = export.outcome()
                .out()
                .lines()
                .filter(line -> line.startsWith("Archive: "))
                .findFirst()
                .orElseThrow()
                .replaceFirst(".*?([\\d,.]+) kB.*", "$1");
        return Double.parseDouble(size.replace(",", ""));
    }
}
