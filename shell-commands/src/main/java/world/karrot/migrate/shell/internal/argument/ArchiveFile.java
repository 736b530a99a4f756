package world.karrot.migrate.shell.internal.argument;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.console.Session;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.Password;
import world.karrot.migrate.api.archive.Archives;
import world.karrot.migrate.shell.internal.file.Folder;

/** The archive that a command is to read. */
public record ArchiveFile(Session session, Path path) {
    /**
     * The archive that is named.
     *
     * @param arguments the command's; only one makes sense
     */
    public static ArchiveFile of(Session session, List<String> arguments) {
        if (arguments.size() != 1) {
            throw new MigrationException("Name one archive, not " + arguments.size() + ".");
        }
        return new ArchiveFile(session, Folder.of(session).file(arguments.get(0)));
    }

    /** Its password, or empty when it is not encrypted and needs none. */
    public Optional<Password> password(Archives archives, String passwordFile) throws IOException {
        return archives.isEncrypted(path)
                ? Optional.of(new PasswordSource(session).read(passwordFile))
                : Optional.empty();
    }
}
