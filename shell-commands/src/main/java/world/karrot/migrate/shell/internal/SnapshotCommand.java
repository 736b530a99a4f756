package world.karrot.migrate.shell.internal;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import world.karrot.migrate.api.instance.Snapshot;
import world.karrot.migrate.shell.internal.completion.InstanceNames;
import world.karrot.migrate.shell.internal.report.Listing;

/** A command that prints a table of what one instance has. */
abstract class SnapshotCommand extends ListCommand {
    @Option(name = "-i", aliases = "--instance", description = "The instance; not needed when only one is connected")
    @Completion(InstanceNames.class)
    String instance;

    abstract Listing listing(Snapshot snapshot);

    @Override
    final void run() {
        try (Snapshot snapshot = instances.get(Optional.ofNullable(instance)).snapshot()) {
            print(listing(snapshot));
        }
    }
}
