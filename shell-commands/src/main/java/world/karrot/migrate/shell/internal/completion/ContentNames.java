package world.karrot.migrate.shell.internal.completion;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Candidate;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Session;
import world.karrot.migrate.api.registry.ModelRegistry;
import world.karrot.migrate.shell.internal.report.Text;

/** The contents that are installed. */
@Service
public final class ContentNames extends Candidates {
    @Reference
    ModelRegistry registry;

    @Override
    List<Candidate> find(Session session, CommandLine line) {
        return registry.contents().stream()
                .map(content ->
                        described(content.name(), Text.count(content.models().size(), "model")))
                .toList();
    }
}
