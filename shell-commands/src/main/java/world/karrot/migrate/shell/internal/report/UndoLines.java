package world.karrot.migrate.shell.internal.report;

import java.util.ArrayList;
import java.util.List;
import world.karrot.migrate.api.transfer.UndoReport;

/** What an undo did, in lines. A dry run's are the same: it did it all, and took it back. */
public final class UndoLines {
    private UndoLines() {}

    public static List<String> of(UndoReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("What was removed, with the number of rows:");
        lines.addAll(Counts.of(report.removed()));
        lines.add("  and " + Text.count(report.files(), "media file"));
        lines.addAll(FindingLines.titled("Warnings:", report.warnings()));
        return lines;
    }
}
