package world.karrot.migrate.itests.hostile.harm;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import world.karrot.migrate.itests.instances.KarrotInstance;

/** Every row of every table of an instance as it was, kept in temporary tables of a connection. */
final class OldRows implements AutoCloseable {
    private static final String TABLES =
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename COLLATE \"C\"";

    private static final String DIFFERENCE =
            "SELECT '%3$s ' || count(*) FROM (SELECT t::text FROM %1$s t EXCEPT ALL SELECT t::text FROM %2$s t) other HAVING count(*) > 0";

    /** Foreign keys are deferred, so the order of tables does not matter. */
    private static final String REMOVAL = "DELETE FROM %1$s t WHERE t::text NOT IN (SELECT o::text FROM %2$s o)";

    private static final String RETURN =
            "INSERT INTO %1$s SELECT o.* FROM %2$s o WHERE o::text NOT IN (SELECT t::text FROM %1$s t)";

    private final Connection connection;
    private final List<String> tables;

    OldRows(KarrotInstance instance) throws SQLException {
        connection = instance.connect();
        tables = texts(TABLES);
        run(joined(table -> "CREATE TEMP TABLE old_%1$s AS TABLE %1$s".formatted(table), ";"));
    }

    /** Rows that are gone or are others. */
    List<String> changed() throws SQLException {
        return texts(joined(table -> DIFFERENCE.formatted("old_" + table, table, table), " UNION ALL "));
    }

    /** Tables with rows that were not there, and how many. */
    List<String> added() throws SQLException {
        List<String> added = texts(joined(table -> DIFFERENCE.formatted(table, "old_" + table, table), " UNION ALL "));
        for (String table : texts(TABLES)) {
            if (!tables.contains(table)) {
                added.addAll(texts("SELECT '%1$s ' || count(*) FROM %1$s HAVING count(*) > 0".formatted(table)));
            }
        }
        return added;
    }

    /** Makes everything as it was. */
    void restore() throws SQLException {
        connection.setAutoCommit(false);
        run(joined(table -> REMOVAL.formatted(table, "old_" + table), ";"));
        run(joined(table -> RETURN.formatted(table, "old_" + table), ";"));
        for (String table : texts(TABLES)) {
            run(tables.contains(table) ? "" : "DELETE FROM " + table);
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private String joined(Function<String, String> command, String separator) {
        return tables.stream().map(command).collect(Collectors.joining(separator));
    }

    private void run(String commands) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(commands);
        }
    }

    /** The first column of a query, which may ask for {@code old_} tables too. */
    List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
