package world.karrot.migrate.itests.instances;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A Karrot instance: its database, its media folder and its settings. It names no class of the embedded server, so it
 * can be used where only the JDBC driver is.
 *
 * @param host an address of the loopback interface
 * @param user the role that owns the database and all that is in it, and is no superuser
 * @param media the folder that Karrot calls {@code FILE_UPLOAD_DIR}
 * @param env the settings file, in the format of Karrot's own {@code .env}
 * @param siteUrl the address that links in its texts begin with, without a slash at the end
 */
public record KarrotInstance(
        String name,
        String host,
        int port,
        String database,
        String user,
        String password,
        Path media,
        Path env,
        String siteUrl) {

    public KarrotInstance {
        if (!name.matches("[a-z][a-z0-9_]{0,31}")) {
            throw new IllegalArgumentException("Not the name of an instance: " + name);
        }
    }

    /** The same by another port, with a settings file of its own beside the first. */
    public KarrotInstance by(int other) throws IOException {
        Path file = env.resolveSibling(other + ".env");
        KarrotInstance instance = new KarrotInstance(name, host, other, database, user, password, media, file, siteUrl);
        EnvFile.write(instance);
        return instance;
    }

    /** The same with another media folder, of which its settings file does not know. */
    public KarrotInstance withMedia(Path other) {
        return new KarrotInstance(name, host, port, database, user, password, other, env, siteUrl);
    }

    /** The JDBC URL, without user and password. */
    public String jdbcUrl() {
        return "jdbc:postgresql://%s:%s/%s".formatted(host, port, database);
    }

    /** What the settings file calls {@code SITE_NAME}. */
    public String siteName() {
        return "Karrot " + name;
    }

    /**
     * Opens a connection as the instance's own role; whoever asks for it closes it. Times are in UTC, since the driver
     * would take the zone of the machine, and tests compare times as texts.
     */
    public Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(jdbcUrl(), user, password);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TIME ZONE 'UTC'");
        }
        return connection;
    }

    /** The database, for code that opens its own connections as the instance's role. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(jdbcUrl());
        source.setUser(user);
        source.setPassword(password);
        return source;
    }
}
