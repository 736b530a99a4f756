package world.karrot.migrate.shell.internal;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.instance.Instance;
import world.karrot.migrate.api.instance.Snapshot;
import world.karrot.migrate.shell.internal.report.Listings;
import world.karrot.migrate.shell.internal.report.Text;

@Service
@Command(
        scope = "karrot",
        name = "instances",
        description = "Lists the Karrot instances that are connected",
        detailedDescription = """
                Each of them is tried: the last column says how many groups it has, or why it cannot be reached.

                karrot:instances
                """)
public final class InstancesCommand extends ListCommand {
    @Override
    void run() {
        print(Listings.instances(instances.all(), InstancesCommand::state));
    }

    private static String state(Instance instance) {
        try (Snapshot snapshot = instance.snapshot()) {
            return Text.number(snapshot.groups().size());
        } catch (MigrationException e) {
            return e.getMessage();
        }
    }
}
