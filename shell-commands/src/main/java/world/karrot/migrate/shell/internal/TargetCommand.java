package world.karrot.migrate.shell.internal;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import world.karrot.migrate.api.instance.Instances;
import world.karrot.migrate.api.instance.Settings;
import world.karrot.migrate.api.transfer.ImportChoices;
import world.karrot.migrate.api.transfer.ImportRequest;
import world.karrot.migrate.shell.internal.argument.ArchiveFile;
import world.karrot.migrate.shell.internal.completion.ContentNames;
import world.karrot.migrate.shell.internal.completion.InstanceNames;
import world.karrot.migrate.shell.internal.document.Report.Target;

/** A command that holds an archive against the instance that it is for. */
abstract class TargetCommand extends ArchiveCommand {
    @Option(name = "-i", aliases = "--instance", description = "The target; not needed when only one is connected")
    @Completion(InstanceNames.class)
    String instance;

    @Option(
            name = "--without",
            description = "A content to leave out, such as messages; may be repeated",
            multiValued = true,
            valueToShowInHelp = "none")
    @Completion(ContentNames.class)
    List<String> without = List.of();

    @Reference
    Instances instances;

    /** What the report says of it. */
    final Target target(ImportRequest request) {
        Settings settings = instances.get(request.instance()).settings();
        return new Target(settings.name(), settings.site().isEmpty() ? null : settings.site());
    }

    final ImportRequest request(ArchiveFile archive, ImportChoices choices, boolean dryRun, boolean pictures)
            throws IOException {
        return new ImportRequest(
                Optional.ofNullable(instance),
                archive.path(),
                password(archive),
                choices,
                Objects.toString(session.get("USER"), ""),
                dryRun,
                pictures);
    }
}
