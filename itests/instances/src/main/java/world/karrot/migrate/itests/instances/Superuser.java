package world.karrot.migrate.itests.instances;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The server's administrator, which makes databases and roles. */
record Superuser(int port, String password) {

    static final String HOST = "127.0.0.1";

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://%s:%s/%s".formatted(HOST, port, database), "postgres", password);
    }

    void run(String database, String... commands) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }
}
