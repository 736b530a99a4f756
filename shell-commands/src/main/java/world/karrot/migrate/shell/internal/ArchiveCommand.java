package world.karrot.migrate.shell.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.support.completers.FileCompleter;
import world.karrot.migrate.api.Password;
import world.karrot.migrate.api.archive.Archives;
import world.karrot.migrate.shell.internal.argument.ArchiveFile;
import world.karrot.migrate.shell.internal.completion.ArchiveFiles;

/** A command that reads an archive. */
abstract class ArchiveCommand extends KarrotCommand {
    @Argument(name = "file", description = "The archive", required = true, multiValued = true)
    @Completion(ArchiveFiles.class)
    List<String> words;

    @Option(name = "--password-file", description = "A file with the archive's password, or - for standard input")
    @Completion(FileCompleter.class)
    String passwordFile;

    @Reference
    Archives archives;

    final ArchiveFile archive() {
        return ArchiveFile.of(session, words);
    }

    /** Asks for it where that is needed. */
    final Optional<Password> password(ArchiveFile archive) throws IOException {
        return archive.password(archives, passwordFile);
    }
}
