package world.karrot.migrate.database.internal.connect;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import world.karrot.migrate.api.instance.Connection;
import world.karrot.migrate.api.instance.InstanceException;

/**
 * What a configuration says of an instance. One that is refused is an instance all the same, which says why: nobody
 * looks for it in the log.
 *
 * @param where its file, or what Karaf calls it; empty of an instance that is only tried
 * @param connection no more than a name where it is refused
 * @param refusal why it is
 */
record Written(String where, Connection connection, Optional<String> refusal) {
    /** Of what it says; the only one so far. */
    static final String VERSION = "1";

    /** Of an instance that is only tried. */
    static Written nowhere(Connection connection) {
        return new Written("", connection, Optional.empty());
    }

    /** @param properties all that Karaf says of the configuration */
    static Written of(InstanceConfiguration configuration, Map<String, ?> properties) {
        String file = Objects.toString(properties.get("felix.fileinstall.filename"), "");
        String where = file.startsWith("file:") ? Path.of(URI.create(file)).toString() : Remembered.pid(properties);
        try {
            requireKnown(configuration.version());
            Connection connection = Remembered.connection(configuration, properties);
            DatabaseUrl.requireNoPassword(connection);
            return new Written(where, connection, Optional.empty());
        } catch (InstanceException e) {
            Connection unknown = Remembered.unknown(configuration, properties);
            return new Written(where, unknown, Optional.of(where + " is not used. " + e.getMessage()));
        }
    }

    /** One that is not known here may mean something else by the same words. */
    private static void requireKnown(String version) {
        if (!version.equals(VERSION)) {
            throw new InstanceException("A newer version of this tool wrote it. Use that version, or connect the"
                    + " instance again with karrot:connect.");
        }
    }

    /** @throws InstanceException if it is refused */
    void requireUsed() {
        refusal.ifPresent(why -> {
            throw new InstanceException(why);
        });
    }
}
