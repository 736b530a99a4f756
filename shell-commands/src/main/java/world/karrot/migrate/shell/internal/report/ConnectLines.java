package world.karrot.migrate.shell.internal.report;

import java.util.ArrayList;
import java.util.List;
import world.karrot.migrate.api.instance.ConnectReport;
import world.karrot.migrate.api.instance.Settings;

/** What is told of an instance that has just been connected. */
public final class ConnectLines {
    private ConnectLines() {}

    public static List<String> of(ConnectReport report) {
        Settings settings = report.instance().settings();
        List<String> lines = new ArrayList<>();
        lines.add("Connected " + settings.name() + ": " + settings.database());
        lines.add("Media files: " + settings.media());
        report.replaced()
                .map(before -> settings.name() + " is now " + report.means() + ", instead of " + before + ".")
                .ifPresent(lines::add);
        if (!report.defaults().isEmpty()) {
            lines.add("Not in the settings file, so that Karrot's default is used: "
                    + String.join(", ", report.defaults()));
        }
        if (settings.site().isEmpty()) {
            lines.add("Its web address (SITE_URL) is not known: links to it are not translated.");
        }
        lines.addAll(FindingLines.titled("Warnings:", report.doubts()));
        return lines;
    }
}
