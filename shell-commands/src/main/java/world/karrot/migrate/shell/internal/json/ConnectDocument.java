package world.karrot.migrate.shell.internal.json;

import java.nio.file.Path;
import java.util.List;
import world.karrot.migrate.api.instance.ConnectReport;
import world.karrot.migrate.api.instance.Settings;
import world.karrot.migrate.shell.internal.document.Report.Note;

/**
 * An instance that karrot:connect has connected.
 *
 * @param site its address, or null
 * @param replaced what its name stood for until now, or null
 * @param defaults settings of which Karrot's default is used, as {@code NAME=default}
 */
public record ConnectDocument(
        String name,
        String database,
        Path media,
        String site,
        String replaced,
        List<String> defaults,
        List<Note> warnings,
        long groups,
        long memberships) {
    public static ConnectDocument of(ConnectReport report, long groups, long memberships) {
        Settings settings = report.instance().settings();
        return new ConnectDocument(
                settings.name(),
                settings.database(),
                settings.media(),
                settings.site().isEmpty() ? null : settings.site(),
                report.replaced().orElse(null),
                report.defaults(),
                Note.of(report.doubts()),
                groups,
                memberships);
    }
}
