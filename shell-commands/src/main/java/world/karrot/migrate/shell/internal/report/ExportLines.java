package world.karrot.migrate.shell.internal.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import world.karrot.migrate.api.instance.GroupSummary;
import world.karrot.migrate.api.transfer.ExportReport;
import world.karrot.migrate.api.transfer.ExportReport.Accounts;

/** What an export did, in lines. */
public final class ExportLines {
    private ExportLines() {}

    /**
     * Lines.
     *
     * @param offer what would take along what was left behind
     * @param password itself, or where it is
     */
    public static List<String> of(ExportReport report, Optional<String> offer, String password) {
        List<String> lines = new ArrayList<>();
        lines.add("Exported " + Text.count(report.payload().groups().size(), "group") + ":");
        lines.addAll(along(report, "What went along, with the number of rows:", offer));
        lines.add("Archive: " + report.file() + " (" + Text.size(report.bytes()) + ")");
        lines.add("Password: " + password);
        return lines;
    }

    /** What an export would do, in lines. */
    public static List<String> ofDryRun(ExportReport report, Optional<String> offer, Duration time) {
        List<String> lines = new ArrayList<>();
        lines.add("Would export " + Text.count(report.payload().groups().size(), "group") + ":");
        lines.addAll(along(report, "What would go along, with the number of rows:", offer));
        lines.add("Rows: " + Text.size(report.payload().size().rowBytes()) + " as JSON");
        lines.add("Media files: " + Text.size(report.payload().size().fileBytes()));
        lines.add("Archive: " + Text.size(report.bytes()) + ", compressed and encrypted as in an export");
        lines.add("An export takes about as long as this did: " + Text.time(time));
        lines.add("Dry run complete: nothing was written");
        return lines;
    }

    private static List<String> along(ExportReport report, String title, Optional<String> offer) {
        List<String> lines =
                new ArrayList<>(Counts.columns(report.payload().groups(), ExportLines::name, ExportLines::size));
        lines.add("Accounts: " + accounts(report.payload().accounts()));
        lines.add(title);
        lines.addAll(Counts.of(report.payload().models()));
        lines.add("  and " + Text.count(report.payload().size().files(), "media file"));
        lines.addAll(leftBehind(report, offer));
        lines.addAll(FindingLines.titled("Warnings:", report.warnings()));
        return lines;
    }

    private static String accounts(Accounts accounts) {
        String counts = accounts.counts().stream()
                .map(count -> count.as() + " " + Text.number(count.accounts()))
                .collect(Collectors.joining(", "));
        return (counts.isEmpty() ? "none" : counts)
                + (accounts.othersNamed()
                        ? "; of others whom rows need, only the display name goes along"
                        : "; nobody else's account goes along, and no name of others");
    }

    private static String name(GroupSummary group) {
        return group.id() + "  " + group.name();
    }

    private static String size(GroupSummary group) {
        return Text.count(group.people(), "member") + ", " + Text.count(group.activities(), "activity", "activities");
    }

    private static List<String> leftBehind(ExportReport report, Optional<String> offer) {
        List<String> lines = new ArrayList<>();
        if (!report.leftBehind().isEmpty()) {
            lines.add(
                    "Left behind, because nothing that is installed moves these models, or because you left them out:");
            lines.addAll(Counts.of(report.leftBehind()));
            offer.ifPresent(lines::add);
        }
        return lines;
    }
}
