package world.karrot.migrate.shell.internal.json;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import world.karrot.migrate.api.transfer.ExportReport;
import world.karrot.migrate.api.transfer.ExportReport.Accounts;
import world.karrot.migrate.api.transfer.ExportReport.Size;
import world.karrot.migrate.api.transfer.ModelCount;
import world.karrot.migrate.shell.internal.document.Report.Note;

/**
 * What karrot:export wrote, or would write.
 *
 * @param file the archive, or null after a dry run
 * @param bytes size of the archive
 * @param password null if it is in the password file, and after a dry run
 * @param passwordFile null if there is none
 * @param leftBehind what nobody moves
 * @param next what would take that along
 */
public record ExportDocument(
        boolean dryRun,
        Path file,
        long bytes,
        String password,
        Path passwordFile,
        List<GroupsDocument.Group> groups,
        Accounts accounts,
        List<ModelCount> models,
        Size size,
        List<ModelCount> leftBehind,
        List<Note> warnings,
        List<String> next) {
    /**
     * A dry run where there is neither a password nor a file with it.
     *
     * @param offer what would take along what is left behind
     */
    public static ExportDocument of(ExportReport report, Optional<String> offer, String password, Path passwordFile) {
        boolean dryRun = password == null && passwordFile == null;
        return new ExportDocument(
                dryRun,
                dryRun ? null : report.file(),
                report.bytes(),
                password,
                passwordFile,
                GroupsDocument.of(report.payload().groups()).groups(),
                report.payload().accounts(),
                report.payload().models(),
                report.payload().size(),
                report.leftBehind(),
                Note.of(report.warnings()),
                offer.stream().toList());
    }
}
