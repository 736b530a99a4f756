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
        name = "groups",
        description = "Lists the groups of a Karrot instance",
        detailedDescription = """
                The first column holds the numbers that karrot:export wants.

                karrot:groups
                karrot:groups -i old --no-format
                """)
public final class GroupsCommand extends ListCommand {
    @Option(name = "-i", aliases = "--instance", description = "The instance; not needed when only one is connected")
    @Completion(InstanceNames.class)
    String instance;

    @Override
    void run() {
        try (Snapshot snapshot = instances.get(Optional.ofNullable(instance)).snapshot()) {
            print(Tables.groups(snapshot.groups()));
        }
    }
}
