package world.karrot.migrate.database.internal.connect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import world.karrot.migrate.api.instance.Connection;
import world.karrot.migrate.api.instance.InstanceException;

/** Karaf's folder of configurations, which it watches. */
record ConfigurationFolder(Optional<Path> path) {
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    static ConfigurationFolder ofKaraf() {
        return new ConfigurationFolder(
                Optional.ofNullable(System.getProperty("karaf.etc")).map(Path::of));
    }

    /** Remembers a connection, in place of one of the same name. Whoever looks sees the old file or the new one. */
    void write(Connection connection) {
        Path folder = path.orElseThrow(() -> new InstanceException(
                "An instance can only be remembered in Karaf: the system property karaf.etc names no folder."));
        Path file = folder.resolve(InstanceConfiguration.PID + "-" + connection.name() + ".cfg");
        try {
            write(
                    Files.createTempFile(folder, ".instance", ".new", OWNER_ONLY),
                    file,
                    Remembered.properties(connection));
        } catch (IOException e) {
            throw new InstanceException("The instance cannot be remembered in " + file + ". May Karaf write there?", e);
        }
    }

    private static void write(Path draft, Path file, String text) throws IOException {
        try {
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
