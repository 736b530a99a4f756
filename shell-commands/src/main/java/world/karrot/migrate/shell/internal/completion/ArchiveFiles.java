package world.karrot.migrate.shell.internal.completion;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;

/** Archives, and the folders that may hold some. */
@Service
public final class ArchiveFiles extends FileCompleter {
    @Override
    protected boolean accept(Path path) {
        return super.accept(path)
                && (Files.isDirectory(path) || path.getFileName().toString().contains(".tar.xz"));
    }
}
