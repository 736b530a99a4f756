package world.karrot.migrate.shell.internal.file;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.karaf.shell.api.console.Session;
import world.karrot.migrate.api.MigrationException;

/** The archive that a command is to write. */
public final class NewArchive {
    private NewArchive() {}

    /**
     * The file of this name.
     *
     * @param written whether it is to be written, and must not be there yet
     */
    public static Path file(Session session, String name, boolean written) {
        Path file = Folder.of(session).file(name);
        if (!name.endsWith(".tar.xz.gpg")) {
            throw new MigrationException("The archive's name must end with .tar.xz.gpg, as Karrot expects it.");
        }
        if (written && Files.exists(file)) {
            throw new MigrationException(file + " exists already. Name another file with -o.");
        }
        return file;
    }

    /** How hard to compress it. */
    public static int level(String typed) {
        if (!typed.matches("[0-9]")) {
            throw new MigrationException("--level goes from 0 to 9, not " + typed + ".");
        }
        return Integer.parseInt(typed);
    }
}
