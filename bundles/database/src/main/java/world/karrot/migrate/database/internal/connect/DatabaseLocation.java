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
    private static final String PREFIX = "jdbc:postgresql:(?://)?";
    private static final int SECONDS_TO_CONNECT = 30;

    /** Where PostgreSQL's own client looks for the local socket on Debian and its relatives. */
    private static final String SOCKETS = "/var/run/postgresql";

    /** For people to read; there is never a password in it. */
    String description() {
        return connection
                .dataSource()
                .map("data source "::concat)
                .or(() -> connection.url().map(DatabaseLocation::withoutParameters))
                .orElseGet(() -> host().orElse("local socket") + ":" + port() + "/" + name());
    }

    private static String withoutParameters(String url) {
        return url.replaceFirst("\\?.*", "").replaceFirst(PREFIX, "");
    }

    /** Makes a data source. The password is read anew each time, and kept nowhere else. */
    DataSource open(DataSources sources) {
        return connection.dataSource().map(sources::get).orElseGet(this::driver);
    }

    private DataSource driver() {
        PGSimpleDataSource source = connection.url().map(DatabaseLocation::at).orElseGet(this::located);
        connection.user().or(() -> options.get("DATABASE_USER")).ifPresent(source::setUser);
        password().ifPresent(source::setPassword);
        source.setLoginTimeout(SECONDS_TO_CONNECT);
        source.setTcpKeepAlive(true);
        return source;
    }

    private static PGSimpleDataSource at(String url) {
        PGSimpleDataSource source = new ServerDataSource();
        try {
            source.setURL(url);
        } catch (IllegalArgumentException e) {
            throw new InstanceException("The URL of the database is not of the form jdbc:postgresql://host:port/name.");
        }
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
        if (!port.matches("\\d{1,5}")) {
            throw new InstanceException("DATABASE_PORT in the settings file is not a number.");
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
