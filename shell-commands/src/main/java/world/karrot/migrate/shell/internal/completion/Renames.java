package world.karrot.migrate.shell.internal.completion;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Candidate;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Session;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.instance.GroupSummary;
import world.karrot.migrate.api.instance.Instance;
import world.karrot.migrate.api.instance.Instances;
import world.karrot.migrate.api.instance.Snapshot;
import world.karrot.migrate.shell.internal.report.Text;

/** The beginning of {@code ID=NAME}, for the groups of all instances: mostly the archive comes from one of them. */
@Service
public final class Renames extends Candidates {
    @Reference
    Instances instances;

    @Override
    List<Candidate> find(Session session, CommandLine line) {
        return instances.all().stream()
                .flatMap(instance -> groups(instance).stream())
                .map(Renames::start)
                .toList();
    }

    /** One that cannot be reached does not hide the groups of the others. */
    private static List<GroupSummary> groups(Instance instance) {
        try (Snapshot snapshot = instance.snapshot()) {
            return snapshot.groups();
        } catch (MigrationException e) {
            return List.of();
        }
    }

    private static Candidate start(GroupSummary group) {
        String value = group.id() + "=";
        return new Candidate(value, value, null, Text.clean(group.name()), null, null, false);
    }
}
