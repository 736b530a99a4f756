package world.karrot.migrate.shell.internal.completion;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Candidate;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Session;
import world.karrot.migrate.api.instance.Instances;
import world.karrot.migrate.api.instance.Snapshot;
import world.karrot.migrate.shell.internal.report.Text;

/** The groups of the instance that the line names, or of the only one. */
@Service
public final class GroupIds extends Candidates {
    @Reference
    Instances instances;

    @Override
    List<Candidate> find(Session session, CommandLine line) {
        try (Snapshot snapshot = instances.get(instance(line)).snapshot()) {
            return snapshot.groups().stream()
                    .map(group -> described(Long.toString(group.id()), Text.clean(group.name())))
                    .toList();
        }
    }
}
