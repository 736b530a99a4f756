package world.karrot.migrate.shell.internal.report;

import java.util.ArrayList;
import java.util.List;
import world.karrot.migrate.api.transfer.ImportReport;
import world.karrot.migrate.api.transfer.ImportReport.Group;
import world.karrot.migrate.api.transfer.ImportReport.People;

/** What an import did, or would do, in lines. A dry run makes no sizes of pictures; else its lines are the same. */
public final class ImportLines {
    private ImportLines() {}

    public static List<String> of(ImportReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("Groups, with their numbers in the archive:");
        lines.addAll(Counts.columns(report.arrival().groups(), group -> Long.toString(group.source()), Group::name));
        lines.add((isPlan(report) ? "What would arrive" : "What arrived") + ", with the number of rows:");
        lines.addAll(Counts.of(report.arrival().models()));
        lines.add("  and " + Text.count(report.arrival().files(), "media file"));
        report.compared()
                .ifPresent(compared -> lines.addAll(List.of(
                        compared(compared.rows(), compared.files()),
                        keys(compared.keys().bySets(), compared.keys().byDatabase()))));
        report.pictures()
                .map(sizes -> PictureLines.counts(sizes.made(), sizes.present(), sizes.failed()))
                .ifPresent(lines::add);
        lines.addAll(Absences.leftOut(report));
        lines.addAll(people(report.arrival().people()));
        lines.addAll(FirstDayLines.of(report.firstDay()));
        lines.addAll(FindingLines.titled("Changed on the way:", report.changes()));
        lines.addAll(FindingLines.titled("Warnings:", report.warnings()));
        return lines;
    }

    private static boolean isPlan(ImportReport report) {
        return report.stage() instanceof ImportReport.Stage.Planned;
    }

    /** How much was read back. */
    public static String compared(long rows, long files) {
        return "Read back and compared with the archive: " + Text.count(rows, "row") + " and "
                + Text.count(files, "media file");
    }

    /** How it was made sure that rows refer to rows that are there. */
    public static String keys(long bySets, long byDatabase) {
        return "Foreign keys: " + Text.number(bySets) + " proved for all rows at once, " + Text.number(byDatabase)
                + " checked by the database row by row";
    }

    /** How many people became what. */
    public static List<String> people(long matched, long created, long proven, long standIns) {
        return List.of(
                Text.number(matched) + " were here already and stay as they are",
                Text.number(created) + " have new accounts",
                Text.number(proven)
                        + " of these have an e-mail address that counts as verified, on the source's word alone",
                Text.number(standIns) + " anonymous accounts stand in for people who did not come along");
    }

    private static List<String> people(People people) {
        List<String> lines = new ArrayList<>();
        lines.add("People:");
        people(people.matched(), people.created(), people.proven(), people.standIns())
                .forEach(line -> lines.add("  " + line));
        if (!people.added().isEmpty()) {
            lines.add("New rows that name people who were here already, by their numbers in the archive and here:");
            people.added()
                    .forEach(person -> lines.add(
                            "  " + person.source() + "  " + person.target() + "  " + Counts.words(person.rows())));
        }
        return lines;
    }
}
