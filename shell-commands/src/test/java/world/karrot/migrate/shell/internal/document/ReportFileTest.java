package world.karrot.migrate.shell.internal.document;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.shell.internal.console.Invocation;
import world.karrot.migrate.shell.internal.file.NewFile;

public final class ReportFileTest {
    private static final Invocation INVOCATION = new Invocation("", Optional.empty());

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void aReportThatIsNotThereIsNotAnnounced() throws Exception {
        Path path = folder.getRoot().toPath().resolve("report.json");
        try (ReportFile report = new ReportFile(Optional.of(NewFile.create("The report", path)), INVOCATION)) {
            report.write(() -> {
                throw new MigrationException("The report cannot be written: No space left on device.");
            });
            assertEquals(List.of(), report.line());
            MigrationException missing = assertThrows(MigrationException.class, report::requireWritten);
            assertEquals(
                    "There is no report. The report cannot be written: No space left on device.", missing.getMessage());
        }
        assertFalse(Files.exists(path));
    }

    @Test
    public void nobodyMissesAReportThatNobodyWanted() throws Exception {
        try (ReportFile report = new ReportFile(Optional.empty(), INVOCATION)) {
            report.requireWritten();
            assertEquals(List.of(), report.line());
        }
    }
}
