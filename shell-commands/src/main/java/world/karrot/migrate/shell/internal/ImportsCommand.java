package world.karrot.migrate.shell.internal;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import world.karrot.migrate.api.instance.Snapshot;
import world.karrot.migrate.shell.internal.completion.InstanceNames;
import world.karrot.migrate.shell.internal.report.Tables;

@Service
@Command(
        scope = "karrot",
        name = "imports",
        description = "Lists the receipts of the imports to a Karrot instance",
        detailedDescription = """
                The first column holds the numbers that karrot:undo wants. An import that was undone is not listed.

                karrot:imports
                karrot:imports -i new --no-format
                """)
public final class ImportsCommand extends ListCommand {
    @Option(name = "-i", aliases = "--instance", description = "The instance; not needed when only one is connected")
    @Completion(InstanceNames.class)
    String instance;

    @Override
    void run() {
        try (Snapshot snapshot = instances.get(Optional.ofNullable(instance)).snapshot()) {
            print(Tables.receipts(snapshot.receipts(), snapshot.groups()));
        }
    }
}
