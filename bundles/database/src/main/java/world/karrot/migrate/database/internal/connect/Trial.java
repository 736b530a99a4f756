package world.karrot.migrate.database.internal.connect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import world.karrot.migrate.api.FileException;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.instance.InstanceException;
import world.karrot.migrate.api.instance.Snapshot;
import world.karrot.migrate.database.internal.condition.MediaCheck;

/** Finds out whether an instance works. */
record Trial(PostgresInstance instance) {
    /**
     * Reads its settings, its media folder and its database's catalogue.
     *
     * @throws InstanceException if one of them cannot be
     */
    void run() {
        DatabaseUrl.requireNoPassword(instance.connection());
        MediaCheck.requireReadable(instance.settings().media());
        try (Snapshot snapshot = instance.snapshot()) {
            snapshot.takenAt();
        }
    }

    /** What works, and will not be enough for an import. Makes a file in the media folder, and removes it again. */
    List<Finding> doubts() {
        Path media = instance.settings().media();
        try {
            Files.delete(Files.createTempFile(media, ".karrot-migrate-", ".tmp"));
            return List.of();
        } catch (IOException e) {
            return List.of(Finding.of(
                    "Groups can be exported, but not imported: no file can be made in the media folder " + media + " ("
                            + FileException.reason(e) + ")",
                    "For an import, let " + MediaCheck.USER
                            + " write there, or run Karaf as the user that Karrot runs as."));
        }
    }
}
