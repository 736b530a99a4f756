package world.karrot.migrate.shell.internal.report;

import java.util.ArrayList;
import java.util.List;
import world.karrot.migrate.api.transfer.PictureReport;

/** What became of the sizes of pictures, in lines. */
public final class PictureLines {
    private PictureLines() {}

    public static List<String> of(PictureReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(counts(report.made(), report.present(), report.failed()));
        lines.addAll(FindingLines.titled("Warnings:", report.warnings()));
        lines.add("Pictures complete");
        return lines;
    }

    /** The numbers alone. */
    public static String counts(long made, long present, long failed) {
        return "Sizes of pictures: " + Text.number(made) + " made, " + Text.number(present) + " were there already, "
                + Text.number(failed) + " could not be made";
    }
}
