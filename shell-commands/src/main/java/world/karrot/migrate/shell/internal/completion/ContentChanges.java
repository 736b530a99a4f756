package world.karrot.migrate.shell.internal.completion;

import java.util.List;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Candidate;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Session;
import world.karrot.migrate.shell.internal.feature.ContentFeatures;

/** What can be done with contents, and after that the contents that there are. */
@Service
public final class ContentChanges extends Candidates {
    @Reference
    ContentFeatures contents;

    @Override
    List<Candidate> find(Session session, CommandLine line) {
        return line.getCursorArgumentIndex() < 2 ? changes() : contents();
    }

    private static List<Candidate> changes() {
        return List.of(described("add", "from now on"), described("remove", "from now on"));
    }

    private List<Candidate> contents() {
        return Stream.concat(
                        Stream.of(described("all", "everything")),
                        contents.list().stream().map(content -> described(content.name(), content.what())))
                .toList();
    }
}
