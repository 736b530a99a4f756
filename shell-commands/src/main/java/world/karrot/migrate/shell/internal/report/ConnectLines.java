package world.karrot.migrate.shell.internal.report;

import java.util.ArrayList;
import java.util.List;
import world.karrot.migrate.api.instance.ConnectReport;
import world.karrot.migrate.api.instance.Settings;

/** What is told of an instance that has just been connected. */
public final class ConnectLines {
    private ConnectLines() {}

    public static List<String> of(ConnectReport report, long groups, long memberships) {
        Settings settings = report.instance().settings();
        List<String> lines = new ArrayList<>();
        lines.add("Connected " + settings.name() + ": " + settings.database());
        lines.add("Media files: " + settings.media());
        report.replaced()
                .map(before -> "The name \"" + settings.name() + "\" now stands for " + report.means()
                        + "; until now it stood for " + before + ".")
                .ifPresent(lines::add);
        if (!report.defaults().isEmpty()) {
            lines.add("Not in the settings file, so that Karrot's default is used: "
                    + String.join(", ", report.defaults()));
        }
        if (settings.site().isEmpty()) {
            lines.add(
                    "Its web address is not known, so links in texts will not lead to the new instance. Connect it with"
                            + " --env and a settings file that has SITE_URL, if you can.");
        }
        lines.addAll(FindingLines.titled("Warnings:", report.doubts()));
        lines.add("Found " + Text.count(groups, "group") + " with " + Text.count(memberships, "membership") + ".");
        return lines;
    }
}
