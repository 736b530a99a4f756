package world.karrot.migrate.api.instance;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How to reach an instance: either by its own settings file or by the parts. No password is in it, only where one is.
 *
 * @param name letters, digits, {@code -} and {@code _}
 * @param env Karrot's settings file
 * @param url of the database, {@code jdbc:postgresql://…}; before what {@code env} says
 * @param user of the database; likewise
 * @param passwordFile holds the database's password; likewise
 * @param media the media folder; likewise
 * @param dataSource name of a data source that Karaf has ({@code osgi.jndi.service.name}); in place of {@code url}
 * @param keys how foreign keys of imported rows are checked
 */
public record Connection(
        String name,
        Optional<Path> env,
        Optional<String> url,
        Optional<String> user,
        Optional<Path> passwordFile,
        Optional<Path> media,
        Optional<String> dataSource,
        Keys keys) {
    public Connection {
        if (!name.matches("[A-Za-z0-9_-]{1,40}")) {
            throw new InstanceException("An instance's name is made of letters, digits, - and _, 40 at the most.");
        }
    }

    /** How foreign keys of imported rows are checked. */
    public enum Keys {
        /** With one statement for each, where the database's user may do so and it is as safe. */
        AUTO,

        /** By the database, row by row. */
        DATABASE
    }
}
