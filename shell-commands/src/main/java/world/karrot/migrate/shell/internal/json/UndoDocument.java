package world.karrot.migrate.shell.internal.json;

import java.time.Instant;
import java.util.List;
import world.karrot.migrate.api.transfer.ModelCount;
import world.karrot.migrate.api.transfer.UndoReport;
import world.karrot.migrate.shell.internal.document.Report.Note;

/** What karrot:undo has removed, or would remove. */
public record UndoDocument(
        long receipt,
        boolean dryRun,
        List<ModelCount> removed,
        List<ModelCount> byProducts,
        List<Later> later,
        long files,
        List<Note> warnings) {
    /**
     * What people wrote or joined since.
     *
     * @param first when the first of the rows was made, or null
     * @param last likewise
     */
    public record Later(String model, long rows, Instant first, Instant last) {
        static Later of(UndoReport.Later later) {
            return new Later(
                    later.model(),
                    later.rows(),
                    later.first().orElse(null),
                    later.last().orElse(null));
        }
    }

    public static UndoDocument of(long receipt, boolean dryRun, UndoReport report) {
        return new UndoDocument(
                receipt,
                dryRun,
                report.removed(),
                report.byProducts(),
                report.later().stream().map(Later::of).toList(),
                report.files(),
                Note.of(report.warnings()));
    }
}
