package world.karrot.migrate.database.internal.connect;

import java.nio.file.Files;
import java.nio.file.Path;
import world.karrot.migrate.api.instance.Connection;
import world.karrot.migrate.api.instance.InstanceException;
import world.karrot.migrate.api.instance.Snapshot;

/** Finds out whether an instance works. */
record Trial(PostgresInstance instance) {
    /**
     * Reads its settings, its media folder and its database's catalogue.
     *
     * @throws InstanceException if one of them cannot be
     */
    void run() {
        noPasswordInUrl(instance.connection());
        readable(instance.settings().media());
        try (Snapshot snapshot = instance.snapshot()) {
            snapshot.takenAt();
        }
    }

    /** The URL is going to be remembered, and shown. */
    private static void noPasswordInUrl(Connection connection) {
        if (connection.url().filter(url -> url.contains("password=")).isPresent()) {
            throw new InstanceException("There is a password in the URL. Put it into a file of its own and name that.");
        }
    }

    private static void readable(Path media) {
        if (!Files.isDirectory(media)) {
            throw new InstanceException("There is no media folder " + media + ".");
        }
        if (!Files.isReadable(media) || !Files.isExecutable(media)) {
            throw new InstanceException(
                    "The media folder " + media + " may not be read by the user that Karaf runs as.");
        }
    }
}
