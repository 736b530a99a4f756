package world.karrot.migrate.shell.internal.instance;

import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import world.karrot.migrate.api.CancelledException;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.instance.Instance;
import world.karrot.migrate.api.instance.Settings;
import world.karrot.migrate.api.instance.Snapshot;
import world.karrot.migrate.shell.internal.ListCommand;
import world.karrot.migrate.shell.internal.answer.Answer;
import world.karrot.migrate.shell.internal.console.Waiting;
import world.karrot.migrate.shell.internal.json.InstancesDocument;
import world.karrot.migrate.shell.internal.report.Listings;
import world.karrot.migrate.shell.internal.report.TriedInstance;

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
    protected void run() {
        List<TriedInstance> tried = instances.all().stream().map(this::tried).toList();
        answer(Answer.of(lines(Listings.instances(tried)), InstancesDocument.of(tried)));
    }

    /** One that fails does not keep the others from being listed. */
    private TriedInstance tried(Instance instance) {
        Optional<Settings> settings = Optional.empty();
        try {
            settings = Optional.of(instances.get(Optional.of(instance.name())).settings());
            return new TriedInstance(instance.name(), settings, Optional.of(groups(instance)), Optional.empty());
        } catch (MigrationException e) {
            if (CancelledException.isBehind(e)) {
                throw e;
            }
            return new TriedInstance(instance.name(), settings, Optional.empty(), Optional.of(e.getMessage()));
        }
    }

    private static long groups(Instance instance) {
        try (Snapshot snapshot = Waiting.forDatabase(instance.name(), instance::snapshot)) {
            return snapshot.groups().size();
        }
    }
}
