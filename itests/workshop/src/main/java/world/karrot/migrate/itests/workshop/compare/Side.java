package world.karrot.migrate.itests.workshop.compare;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import world.karrot.migrate.itests.instances.KarrotInstance;

/** One of the two instances of a comparison, read within one transaction, each value as PostgreSQL writes it. */
final class Side implements AutoCloseable {

    private static final String COLUMNS = """
            SELECT attname, NOT attnotnull AS nullable, fk.confrelid::regclass::text AS target
            FROM pg_attribute
            LEFT JOIN pg_constraint fk ON fk.conrelid = attrelid AND fk.contype = 'f' AND fk.conkey = ARRAY[attnum]
            WHERE attrelid = '%s'::regclass AND attnum > 0 AND NOT attisdropped
            ORDER BY attnum
            """;

    private final KarrotInstance instance;
    private final Connection connection;

    Side(KarrotInstance instance) throws SQLException {
        this.instance = instance;
        this.connection = instance.connect();
        connection.setAutoCommit(false);
        run("SET TIME ZONE 'UTC'");
    }

    KarrotInstance instance() {
        return instance;
    }

    /** What it does is seen by this side alone, until {@link #undo}. */
    void run(String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    void undo() throws SQLException {
        connection.rollback();
        run("SET TIME ZONE 'UTC'");
    }

    List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(query)) {
            while (results.next()) {
                texts.add(results.getString(1));
            }
        }
        return texts;
    }

    List<Long> ids(String query) throws SQLException {
        return texts(query).stream().map(Long::valueOf).toList();
    }

    List<Column> columns(String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(COLUMNS.formatted(table))) {
            while (results.next()) {
                columns.add(new Column(table, results.getString(1), results.getBoolean(2), results.getString(3)));
            }
        }
        return columns;
    }

    /** Rows by id. */
    Map<Long, Row> rows(String table, List<Column> columns, Iterable<Long> ids) throws SQLException {
        List<String> wanted = new ArrayList<>();
        ids.forEach(id -> wanted.add(id.toString()));
        String values =
                columns.stream().map(column -> column.quoted() + "::text").collect(Collectors.joining(","));
        String query =
                "SELECT id, %s FROM %s WHERE id = ANY ('{%s}')".formatted(values, table, String.join(",", wanted));
        Map<Long, Row> rows = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(query)) {
            while (results.next()) {
                rows.put(results.getLong(1), row(columns, results));
            }
        }
        return rows;
    }

    private static Row row(List<Column> columns, ResultSet results) throws SQLException {
        Map<Column, String> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            values.put(columns.get(i), results.getString(i + 2));
        }
        return new Row(results.getLong(1), values);
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }

    /**
     * A column of the catalogue.
     *
     * @param target the table that a foreign key points at, or null
     */
    record Column(String table, String name, boolean nullable, String target) {
        String quoted() {
            return '"' + name + '"';
        }

        @Override
        public String toString() {
            return table + "." + name;
        }
    }

    /** A row's values, or nulls, as text. */
    record Row(long id, Map<Column, String> values) {
        String get(Column column) {
            return values.get(column);
        }

        String get(String name) {
            return values.entrySet().stream()
                    .filter(value -> value.getKey().name().equals(name))
                    .findFirst()
                    .orElseThrow()
                    .getValue();
        }
    }
}
