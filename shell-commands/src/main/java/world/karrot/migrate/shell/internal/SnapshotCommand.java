package world.karrot.migrate.shell.internal;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import world.karrot.migrate.api.instance.Instance;
import world.karrot.migrate.api.instance.Snapshot;
import world.karrot.migrate.shell.internal.answer.Answer;
import world.karrot.migrate.shell.internal.completion.InstanceNames;
import world.karrot.migrate.shell.internal.console.Waiting;

/** A command that prints a table of what one instance has. */
abstract class SnapshotCommand extends ListCommand {
    @Option(name = "-i", aliases = "--instance", description = "The instance; not needed when only one is connected")
    @Completion(InstanceNames.class)
    String instance;

    abstract Answer answer(Snapshot snapshot);

    @Override
    protected final void run() {
        Instance found = instances.get(Optional.ofNullable(instance));
        try (Snapshot snapshot = Waiting.forDatabase(found.name(), found::snapshot)) {
            answer(answer(snapshot));
        }
    }
}
