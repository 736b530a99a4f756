package world.karrot.migrate.shell.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.karaf.shell.support.CommandException;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.api.transfer.ExportReport;
import world.karrot.migrate.api.transfer.ExportReport.Accounts;
import world.karrot.migrate.api.transfer.ExportReport.Payload;
import world.karrot.migrate.api.transfer.ExportReport.Size;
import world.karrot.migrate.api.transfer.ExportRequest;
import world.karrot.migrate.api.transfer.ModelCount;
import world.karrot.migrate.shell.internal.argument.Sessions;
import world.karrot.migrate.shell.internal.feature.ContentFeatures;
import world.karrot.migrate.shell.internal.running.RunningCommands;

public final class ExportCommandTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final ExportCommand command = new ExportCommand();
    private ExportRequest request;
    private Path folder;

    @Before
    public void prepare() {
        folder = temporary.getRoot().toPath();
        command.session = Sessions.script(folder, "");
        command.commands = new RunningCommands();
        command.exportService = (wanted, progress) -> {
            request = wanted;
            return report(wanted, List.of());
        };
    }

    private static ExportReport report(ExportRequest wanted, List<ModelCount> leftBehind) {
        return new ExportReport(
                wanted.target().file(),
                1,
                new Payload(List.of(), new Accounts(List.of(), false), List.of(), new Size(0, 0, 0)),
                leftBehind,
                List.of());
    }

    @Test
    public void theRequestIsWhatWasTyped() throws CommandException {
        execute(
                "3,7",
                "-i",
                "old",
                "-o",
                "a.tar.xz.gpg",
                "--without",
                "issues",
                "--former-members",
                "named",
                "--level",
                "6");
        assertEquals(
                new ExportRequest(
                        Optional.of("old"),
                        new ExportRequest.Choice(List.of(3L, 7L), Set.of("issues"), true),
                        new ExportRequest.Target(
                                folder.resolve("a.tar.xz.gpg"), request.target().password(), 6),
                        false),
                request);
    }

    @Test
    public void thePasswordFileHoldsThePassword() throws Exception {
        execute("3", "--password-file", "pw");
        assertEquals(request.target().password().value() + "\n", Files.readString(folder.resolve("pw")));
    }

    @Test
    public void thePasswordFileIsThereBeforeTheExportAndGoesWithItsFailure() {
        command.exportService = (wanted, progress) -> {
            assertTrue(Files.exists(folder.resolve("pw")));
            throw new RefusedException(Finding.of("There is no group 3", ""));
        };
        assertEquals(
                "1 problem:\n  1. There is no group 3\nNothing was exported.", refused("3", "--password-file", "pw"));
        assertFalse(Files.exists(folder.resolve("pw")));
    }

    @Test
    public void aDryRunMakesNoPasswordFile() throws Exception {
        execute("3", "--dry-run", "--password-file", "pw");
        assertTrue(request.dryRun());
        assertFalse(Files.exists(folder.resolve("pw")));
    }

    @Test
    public void archivesHaveTheNameThatKarrotExpectsAndReplaceNothing() throws Exception {
        Files.createFile(folder.resolve("export.tar.xz.gpg"));
        assertEquals(folder + "/export.tar.xz.gpg exists already. Name another file with -o.", refused("3"));
        assertEquals(
                "The archive's name must end with .tar.xz.gpg, as Karrot expects it.", refused("3", "-o", "a.zip"));
        execute("3", "-o", "export.tar.xz.gpg", "--dry-run");
        assertTrue(request.dryRun());
    }

    @Test
    public void anArchiveIsKeptWhenKarafsFeaturesFail() throws Exception {
        command.contents = ContentFeatures.of(() -> {
            throw new IllegalStateException();
        });
        command.exportService = (wanted, progress) -> {
            create(wanted.target().file());
            return report(wanted, List.of(new ModelCount("history.history", 2)));
        };
        execute("3");
        assertTrue(Files.exists(folder.resolve("export.tar.xz.gpg")));
    }

    private static void create(Path file) {
        try {
            Files.createFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    public void levelsAreDigits() {
        assertEquals("--level goes from 0 to 9, not 10.", refused("3", "--level", "10"));
    }

    private void execute(String... words) throws CommandException {
        command.words = List.of(words);
        command.execute();
    }

    private String refused(String... words) {
        return assertThrows(CommandException.class, () -> execute(words)).getMessage();
    }
}
