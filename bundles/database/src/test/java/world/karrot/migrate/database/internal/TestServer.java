package world.karrot.migrate.database.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.instances.Postgres;

/** The one PostgreSQL of all tests here, which stops with the virtual machine. */
public final class TestServer {
    private static Postgres postgres;

    private TestServer() {}

    /** Makes an instance that the test may change. */
    public static synchronized KarrotInstance create(Fixture fixture) throws IOException, SQLException {
        if (postgres == null) {
            postgres = Postgres.start();
        }
        return postgres.create("karrot", fixture, Files.createTempDirectory("database-test"));
    }

    /** Runs and commits something. */
    public static void execute(KarrotInstance instance, String sql) throws SQLException {
        try (Connection connection = instance.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs something as the server's administrator, in the instance's database. */
    public static void administer(KarrotInstance instance, String sql) throws SQLException {
        postgres.administer(instance, sql);
    }
}
