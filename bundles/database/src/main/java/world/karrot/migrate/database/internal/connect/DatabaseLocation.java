package world.karrot.migrate.database.internal.connect;

import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import world.karrot.migrate.api.instance.Connection;
import world.karrot.migrate.api.instance.InstanceException;
import world.karrot.migrate.database.internal.driver.LocalDataSource;
import world.karrot.migrate.database.internal.driver.ServerDataSource;

/** Where a database is. What the connection says goes before what Karrot's settings say. */
record DatabaseLocation(Connection connection, KarrotOptions options) {
    private static final int SECONDS_TO_CONNECT = 10;
    private static final int HIGHEST_PORT = 65_535;

    /** Where PostgreSQL's own client looks for the local socket on Debian and its relatives. */
    private static final String SOCKETS = "/var/run/postgresql";

    /** For people to read; there is never a password in it. */
    String description() {
        return connection
                .dataSource()
                .map("data source "::concat)
                .or(() -> url().map(DatabaseUrl::description))
                .orElseGet(() -> host().orElse("local socket") + ":" + port() + "/" + name());
    }

    /** What the connection says, or what the settings do. */
    private Optional<DatabaseUrl> url() {
        return connection.url().or(options::url).map(DatabaseUrl::new);
    }

    /** Makes a data source. The password is read anew each time, and kept nowhere else. */
    DataSource open(DataSources sources) {
        return connection.dataSource().map(sources::get).orElseGet(this::driver);
    }

    private DataSource driver() {
        PGSimpleDataSource source = url().map(DatabaseUrl::open).orElseGet(this::located);
        connection.user().or(() -> options.get("DATABASE_USER")).ifPresent(source::setUser);
        password().ifPresent(source::setPassword);
        source.setLoginTimeout(SECONDS_TO_CONNECT);
        source.setTcpKeepAlive(true);
        return source;
    }

    private PGSimpleDataSource located() {
        String host = host().orElse(SOCKETS);
        PGSimpleDataSource source = host.startsWith("/") ? new LocalDataSource(host, port()) : new ServerDataSource();
        source.setDatabaseName(name());
        if (!host.startsWith("/")) {
            source.setServerNames(new String[] {host});
            source.setPortNumbers(new int[] {port()});
        }
        return source;
    }

    /** Nothing means the local socket, and so does a folder, which is where it is then. */
    private Optional<String> host() {
        return options.get("DATABASE_HOST");
    }

    private int port() {
        String port = options.get("DATABASE_PORT").orElse("5432");
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > HIGHEST_PORT) {
            throw new InstanceException("DATABASE_PORT in the settings file is no number from 1 to 65535.");
        }
        return Integer.parseInt(port);
    }

    private String name() {
        return options.get("DATABASE_NAME")
                .orElseThrow(() -> new InstanceException(
                        "Nothing says where the database is: give Karrot's settings file, a URL or a data source."));
    }

    private Optional<String> password() {
        return connection
                .passwordFile()
                .map(file -> TextFile.value(file, "password file"))
                .or(() -> options.get("DATABASE_PASSWORD"));
    }
}
