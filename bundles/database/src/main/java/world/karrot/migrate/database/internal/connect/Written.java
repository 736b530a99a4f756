package world.karrot.migrate.database.internal.connect;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import world.karrot.migrate.api.instance.InstanceException;

/**
 * The configuration that an instance comes from.
 *
 * @param where its file, or what Karaf calls it
 * @param version of what it says
 */
record Written(String where, String version) {
    /** The only one so far. */
    static final String VERSION = "1";

    /** Of an instance that is only tried. */
    static final Written NOWHERE = new Written("", VERSION);

    /** @param properties all that Karaf says of the configuration */
    static Written of(InstanceConfiguration configuration, Map<String, ?> properties) {
        String file = Objects.toString(properties.get("felix.fileinstall.filename"), "");
        return new Written(
                file.startsWith("file:") ? Path.of(URI.create(file)).toString() : Remembered.pid(properties),
                configuration.version());
    }

    /** @throws InstanceException if what it says may mean something that is not known here */
    void requireKnown() {
        if (!version.equals(VERSION)) {
            throw new InstanceException("A newer version of this tool wrote " + where
                    + ". Use that version, or connect the instance again with karrot:connect.");
        }
    }
}
