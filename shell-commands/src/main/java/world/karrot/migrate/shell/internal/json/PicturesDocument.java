package world.karrot.migrate.shell.internal.json;

import java.util.List;
import world.karrot.migrate.api.transfer.PictureReport;
import world.karrot.migrate.shell.internal.document.Report.Note;

/** What karrot:pictures made. */
public record PicturesDocument(long made, long present, long failed, List<Note> warnings) {
    public static PicturesDocument of(PictureReport report) {
        return new PicturesDocument(report.made(), report.present(), report.failed(), Note.of(report.warnings()));
    }
}
