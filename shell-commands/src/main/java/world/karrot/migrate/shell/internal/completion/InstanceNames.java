package world.karrot.migrate.shell.internal.completion;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Candidate;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Session;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.instance.Instance;
import world.karrot.migrate.api.instance.Instances;
import world.karrot.migrate.shell.internal.report.Text;

/** The instances that are connected. */
@Service
public final class InstanceNames extends Candidates {
    @Reference
    Instances instances;

    @Override
    List<Candidate> find(Session session, CommandLine line) {
        return instances.all().stream()
                .map(instance -> described(instance.name(), database(instance)))
                .toList();
    }

    /** One whose settings cannot be read does not hide the others. */
    private static String database(Instance instance) {
        try {
            return Text.clean(instance.settings().database());
        } catch (MigrationException e) {
            return "cannot be read";
        }
    }
}
