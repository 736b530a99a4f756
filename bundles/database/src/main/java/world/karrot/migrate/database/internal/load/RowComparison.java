package world.karrot.migrate.database.internal.load;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.instance.StagingTable.Comparison;
import world.karrot.migrate.api.instance.StagingTable.Difference;
import world.karrot.migrate.database.internal.session.Session;
import world.karrot.migrate.database.internal.session.Sql;

/**
 * Compares the rows of one table with those of the same id in another, in one pass.
 *
 * <p>It compares with {@code *<>}, which looks at the bits of values and knows no types. Equality would not do: it
 * holds two texts in different case for the same, a day and 24 hours, 1.0 and 1.00, zero and its negative, or has no
 * operator.
 *
 * @param expected as SQL names it
 * @param actual likewise
 */
record RowComparison(Session session, String expected, String actual, List<Column> columns) {
    /**
     * Only of the few rows that differ at all is each column looked at. The server shows the beginning of statements
     * that are running, and the tables come late in this one: hence the comment.
     */
    private static final String DIFFERENCES = """
            /* comparing with %2$s */ SELECT count(*) FILTER (WHERE a.id IS NULL), min(e.id) FILTER (WHERE a.id IS NULL), %1$s
            FROM %2$s AS e LEFT JOIN %3$s AS a ON a.id = e.id
            WHERE a.id IS NULL OR %4$s""";

    private static final String COLUMN = """
            count(*) FILTER (WHERE a.id IS NOT NULL AND %1$s), min(e.id) FILTER (WHERE a.id IS NOT NULL AND %1$s)""";

    Comparison run() {
        String each = columns.stream()
                .map(column -> COLUMN.formatted(differ(List.of(column))))
                .collect(joining(", "));
        long rows = session.one("SELECT count(*) FROM " + expected, row -> row.getLong(1));
        String sql = DIFFERENCES.formatted(each, expected, actual, differ(columns));
        return new Comparison(rows, session.one(sql, this::differences));
    }

    /** The casts keep PostgreSQL from looking for an operator of that name for each pair of columns. */
    private static String differ(List<Column> columns) {
        return "ROW(%s)::record *<> ROW(%s)::record".formatted(values("e", columns), values("a", columns));
    }

    private static String values(String alias, List<Column> columns) {
        return columns.stream()
                .map(column -> alias + "." + Sql.name(column.name()))
                .collect(joining(", "));
    }

    private List<Difference> differences(ResultSet found) throws SQLException {
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i <= columns.size(); i++) {
            String column = i == 0 ? "" : columns.get(i - 1).name();
            long rows = found.getLong(2 * i + 1);
            if (rows > 0) {
                differences.add(new Difference(column, found.getLong(2 * i + 2), rows));
            }
        }
        return differences;
    }
}
