package world.karrot.migrate.itests.instances;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The tables of a Karrot instance, as its database knows them. */
final class Tables {

    private static final String NAMES =
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename COLLATE \"C\"";

    /** Karrot has no keys of several columns. */
    private static final String PRIMARY_KEY = """
            SELECT quote_ident(attname)
            FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = indkey[0]
            WHERE indisprimary AND indrelid = '%s'::regclass
            """;

    private Tables() {}

    /** The driver gives each session the virtual machine's time zone: this one reads time stamps as a server does. */
    static Connection connectInUtc(KarrotInstance instance) throws SQLException {
        Connection connection = instance.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TIME ZONE 'UTC'");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    static List<String> names(Connection connection) throws SQLException {
        return strings(connection, NAMES);
    }

    /** All rows as JSON, in the order of the primary key. */
    static List<String> rows(Connection connection, String table) throws SQLException {
        String key = strings(connection, PRIMARY_KEY.formatted(table)).get(0);
        return strings(connection, "SELECT row_to_json(t) FROM %s t ORDER BY t.%s".formatted(table, key));
    }

    /** The first column of a query's results. */
    static List<String> strings(Connection connection, String query) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(query)) {
            while (results.next()) {
                strings.add(results.getString(1));
            }
        }
        return strings;
    }
}
