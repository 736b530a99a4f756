package world.karrot.migrate.shell.internal.report;

import java.util.ArrayList;
import java.util.List;
import world.karrot.migrate.api.transfer.UndoReport;
import world.karrot.migrate.api.transfer.UndoReport.Later;

/** What an undo did, in lines, or what it would do: a dry run does it all, and takes it back. */
public final class UndoLines {
    private UndoLines() {}

    public static List<String> of(UndoReport report, boolean dryRun) {
        List<String> lines = new ArrayList<>();
        lines.add("What " + (dryRun ? "would be" : "was") + " removed, with the number of rows:");
        String too = dryRun ? "would go too:" : "went too:";
        lines.addAll(Counts.of(report.removed()));
        lines.add("  and " + Text.count(report.files(), "media file"));
        lines.addAll(titled("What Karrot wrote by itself since, and " + too, Counts.of(report.byProducts())));
        lines.addAll(later("What people wrote or joined since, and " + too, report.later()));
        lines.addAll(FindingLines.titled("Warnings:", report.warnings()));
        lines.add(dryRun ? "Dry run complete: nothing was changed" : "Undo complete");
        return lines;
    }

    /** What people wrote or joined, or nothing when they did not. */
    public static List<String> later(String title, List<Later> later) {
        return titled(title, Counts.columns(later, Later::model, UndoLines::rows));
    }

    private static List<String> titled(String title, List<String> rows) {
        List<String> lines = new ArrayList<>(rows);
        if (!rows.isEmpty()) {
            lines.add(0, title);
        }
        return lines;
    }

    private static String rows(Later later) {
        String first = later.first().map(Text::time).orElse("");
        String last = later.last().map(Text::time).orElse("");
        String times = first.equals(last) ? first : first + " to " + last;
        return String.format("%12s  %s", Text.number(later.rows()), times).stripTrailing();
    }
}
