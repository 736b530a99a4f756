package world.karrot.migrate.shell.internal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import world.karrot.migrate.api.transfer.ImportReport;
import world.karrot.migrate.api.transfer.ImportReport.Group;

/** Where an import's groups are now and how to take it back, in lines. A dry run has nothing of that to say. */
public final class ReceiptLines {
    private ReceiptLines() {}

    public static List<String> of(ImportReport report) {
        return report.receipt().map(number -> lines(report, number)).orElse(List.of());
    }

    /** Those of the groups alone. */
    public static <G> List<String> groups(List<G> groups, Function<G, Long> number, Function<G, String> name) {
        List<String> lines = new ArrayList<>();
        lines.add("Groups, with their numbers here:");
        lines.addAll(Counts.columns(groups, number.andThen(String::valueOf), name));
        return lines;
    }

    private static List<String> lines(ImportReport report, long number) {
        List<String> lines = new ArrayList<>(
                groups(report.arrival().groups(), group -> group.target().orElse(null), Group::name));
        lines.add("Receipt " + number + ": karrot:undo " + number + " takes this import back");
        return lines;
    }
}
