package world.karrot.migrate.shell.internal.file;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.apache.karaf.shell.api.console.Session;
import world.karrot.migrate.api.MigrationException;

/** Where the names of files that people type start from. */
public record Folder(Path path) {
    public static Folder of(Session session) {
        return new Folder(session.currentDir().toAbsolutePath());
    }

    /** The file that a name stands for: from this folder, from home with {@code ~}, or from the root. */
    public Path file(String name) {
        try {
            return name.equals("~") || name.startsWith("~/")
                    ? Path.of(System.getProperty("user.home") + name.substring(1))
                    : path.resolve(name).normalize();
        } catch (InvalidPathException e) {
            throw new MigrationException("This cannot be the name of a file: " + name, e);
        }
    }
}
