package world.karrot.migrate.database.internal.connect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.ConfigurationAdmin;
import world.karrot.migrate.api.instance.Connection;
import world.karrot.migrate.api.instance.InstanceException;

/**
 * Karaf's configurations: each is stored by its configuration admin, which tells of it at once, and is a file in a
 * folder that Karaf watches, where people find and edit it. When Karaf comes to look at the file, it finds nothing new.
 */
record Configurations(ConfigurationAdmin admin, Optional<Path> folder) {
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    /** Says to Karaf which file a configuration is. */
    private static final String FILE = "felix.fileinstall.filename";

    static Configurations ofKaraf(ConfigurationAdmin admin) {
        return new Configurations(
                admin, Optional.ofNullable(System.getProperty("karaf.etc")).map(Path::of));
    }

    /** Remembers a connection, in place of one of the same name. */
    void remember(Connection connection) {
        Path etc = folder.orElseThrow(() -> new InstanceException(
                "An instance can only be remembered in Karaf: the system property karaf.etc names no folder."));
        Path file = etc.resolve(InstanceConfiguration.PID + "-" + connection.name() + ".cfg");
        try {
            write(Files.createTempFile(etc, ".instance", ".new", OWNER_ONLY), file, Remembered.fileText(connection));
            store(connection, file);
        } catch (IOException e) {
            throw new InstanceException("The instance cannot be remembered in " + file + ". May Karaf write there?", e);
        }
    }

    /** Forgets an instance that Karaf has a configuration of, with or without a file. */
    void forget(PostgresInstance instance) {
        try {
            admin.getFactoryConfiguration(InstanceConfiguration.PID, written(instance), "?")
                    .delete();
            Files.deleteIfExists(Path.of(instance.where()));
        } catch (IOException e) {
            throw new InstanceException(instance.where() + " cannot be removed. May Karaf write in its folder?", e);
        }
    }

    /** Whether an instance is kept where it would not be looked for by its name: people may have written the file. */
    boolean isElsewhere(PostgresInstance instance) {
        return !written(instance).equals(instance.name());
    }

    /** What Karaf calls its configuration. */
    private static String written(PostgresInstance instance) {
        return instance.where()
                .replaceFirst("^.*" + Pattern.quote(InstanceConfiguration.PID) + "[-~]", "")
                .replaceFirst("\\.cfg$", "");
    }

    /** Whoever looks sees the old file or the new one. */
    private static void write(Path draft, Path file, String text) throws IOException {
        try {
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Under the name that Karaf gives to what is in such a file; not again if Karaf was faster. */
    private void store(Connection connection, Path file) throws IOException {
        Map<String, String> properties = new HashMap<>(Remembered.properties(connection));
        properties.put(FILE, file.toFile().getAbsoluteFile().toURI().toString());
        admin.getFactoryConfiguration(InstanceConfiguration.PID, connection.name(), "?")
                .updateIfDifferent(FrameworkUtil.asDictionary(properties));
    }
}
