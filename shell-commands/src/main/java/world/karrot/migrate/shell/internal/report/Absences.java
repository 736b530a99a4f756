package world.karrot.migrate.shell.internal.report;

import java.util.ArrayList;
import java.util.List;
import world.karrot.migrate.api.transfer.ImportReport;
import world.karrot.migrate.api.transfer.ImportReport.Absent;
import world.karrot.migrate.api.transfer.ImportReport.Reason;
import world.karrot.migrate.api.transfer.ModelCount;

/** Why an archive has more rows than arrived. */
public final class Absences {
    private Absences() {}

    /** What goes after the number of rows. */
    public static String why(Absent absent) {
        return switch (absent.reason()) {
            case HERE_ALREADY -> "here already, and used as they are";
            case OF_PEOPLE_HERE_ALREADY -> "of people who were here already";
            case LEFT_OUT -> "left out on request";
            case PEOPLE_FILE -> "by decision of the people file";
            case NOT_BROUGHT_ALONG -> "of people whom no membership or application brings along";
            case ABOUT_NOTHING_HERE -> "about something that did not come along";
            case UNKNOWN_NAME -> "for a role, or something else by name, that the group does not have";
            case IMPORTER -> "by the bundle that imports them in its own way";
        };
    }

    /** The contents that were left out, in lines. */
    static List<String> leftOut(ImportReport report) {
        List<ModelCount> left = report.arrival().absent().stream()
                .filter(absent -> absent.reason() == Reason.LEFT_OUT)
                .map(absent -> new ModelCount(absent.model(), absent.rows()))
                .toList();
        List<String> lines = new ArrayList<>();
        if (!left.isEmpty()) {
            lines.add("Left out on request:");
            lines.addAll(Counts.of(left));
        }
        return lines;
    }
}
