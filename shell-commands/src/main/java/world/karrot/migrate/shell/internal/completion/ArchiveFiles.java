package world.karrot.migrate.shell.internal.completion;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Candidate;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.FileCompleter;

/** Archives, and the folders that may hold some. */
@Service
public final class ArchiveFiles extends Candidates {
    private final FileCompleter files = new FileCompleter() {
        @Override
        protected boolean accept(Path path) {
            return super.accept(path)
                    && (Files.isDirectory(path) || path.getFileName().toString().contains(".tar.xz"));
        }
    };

    @Override
    List<Candidate> find(Session session, CommandLine line) {
        List<Candidate> found = new ArrayList<>();
        files.completeCandidates(session, line, found);
        return found;
    }
}
