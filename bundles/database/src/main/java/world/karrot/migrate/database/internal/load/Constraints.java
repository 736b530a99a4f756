package world.karrot.migrate.database.internal.load;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import world.karrot.migrate.api.instance.StagingTable.Violation;
import world.karrot.migrate.database.internal.session.Failures;
import world.karrot.migrate.database.internal.session.Session;
import world.karrot.migrate.database.internal.session.Sql;

/**
 * Tries a table's unique and check constraints on rows that are in another table. The primary key is left out: ids are
 * new.
 *
 * @param rows the table with the rows, as SQL names it
 * @param table the name of the table with the constraints
 */
record Constraints(Session session, String rows, String table) {
    /** What PostgreSQL prints of its catalogue names columns only, so it is true of any table that has them. */
    private static final String UNIQUE = """
            SELECT i.relname, coalesce(pg_get_expr(x.indpred, x.indrelid), 'true'),
                ARRAY(SELECT pg_get_indexdef(i.oid, n, true) FROM generate_series(1, x.indnkeyatts) AS n ORDER BY n),
                ARRAY(SELECT attname::text FROM pg_attribute
                    WHERE attrelid = x.indrelid AND (attnum = ANY (x.indkey[:x.indnkeyatts - 1]) OR attnum IN (
                        SELECT refobjsubid FROM pg_depend WHERE refobjsubid > 0 AND refobjid = x.indrelid
                            AND classid = 'pg_class'::regclass AND objid = i.oid))
                    ORDER BY array_position(x.indkey::int2[], attnum))
            FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
            WHERE x.indrelid = ?::regclass AND x.indisunique AND NOT x.indisprimary
            ORDER BY i.relname""";

    private static final String CHECKS = """
            SELECT conname, pg_get_expr(conbin, conrelid),
                ARRAY(SELECT attname::text FROM pg_attribute WHERE attrelid = conrelid AND attnum = ANY (conkey)
                    ORDER BY attnum)
            FROM pg_constraint WHERE conrelid = ?::regclass AND contype = 'c'
            ORDER BY conname""";

    private static final String BROKEN = "SELECT count(*), min(id) FROM %s WHERE NOT (%s)";

    /** Of rows that are alike, the first may stay. */
    private static final String ALIKE = """
            SELECT count(*), min(id) FROM (
                SELECT id, row_number() OVER (PARTITION BY %1$s ORDER BY id) AS place FROM %2$s AS k WHERE %3$s) AS r
            WHERE place > 1""";

    private static final String TAKEN = "SELECT count(*), min(k.id) FROM %s AS k JOIN %s AS a ON %s";

    List<Violation> violations() {
        return Stream.concat(
                        session.query(UNIQUE, UniqueIndex::read, Sql.table(table)).stream()
                                .flatMap(this::violations),
                        session.query(CHECKS, Check::read, Sql.table(table)).stream()
                                .flatMap(this::violations))
                .toList();
    }

    private Stream<Violation> violations(UniqueIndex index) {
        String what = session.failures().duplicate(table, index.name());
        String alike = ALIKE.formatted(index.list("%s"), index.keysOf(rows), index.all("%s IS NOT NULL"));
        String taken =
                TAKEN.formatted(index.keysOf(rows), index.keysOf(Sql.table(table)), index.all("k.%1$s = a.%1$s"));
        return Stream.concat(
                violation(alike, what, index.columns(), Failures.CORRECT_IT),
                violation(taken, what, index.columns(), Failures.CHANGE_ONE));
    }

    private Stream<Violation> violations(Check check) {
        String what = session.failures().broken(table, check.name());
        return violation(BROKEN.formatted(rows, check.condition()), what, check.columns(), Failures.CORRECT_IT);
    }

    /** @param sql counts the rows, and says the least id */
    private Stream<Violation> violation(String sql, String what, List<String> columns, String remedy) {
        Violation found = session.one(sql, row -> new Violation(what, columns, remedy, row.getLong(2), row.getLong(1)));
        return found.rows() == 0 ? Stream.empty() : Stream.of(found);
    }

    private static List<String> strings(ResultSet row, int column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /**
     * A check constraint.
     *
     * @param condition in SQL
     */
    private record Check(String name, String condition, List<String> columns) {
        static Check read(ResultSet row) throws SQLException {
            return new Check(row.getString(1), row.getString(2), strings(row, 3));
        }
    }

    /**
     * A unique index.
     *
     * @param condition in SQL, of the rows that it holds
     * @param keys expressions in SQL
     */
    private record UniqueIndex(String name, String condition, List<String> keys, List<String> columns) {
        static UniqueIndex read(ResultSet row) throws SQLException {
            return new UniqueIndex(row.getString(1), row.getString(2), strings(row, 3), strings(row, 4));
        }

        /** The ids and keys, named {@code k0}, {@code k1} and so on, of a table's rows. */
        String keysOf(String table) {
            List<String> named = new ArrayList<>(List.of("id"));
            IntStream.range(0, keys.size()).forEach(i -> named.add("(%s) AS k%s".formatted(keys.get(i), i)));
            return "(SELECT %s FROM %s WHERE %s)".formatted(String.join(", ", named), table, condition);
        }

        String list(String form) {
            return joined(form, ", ");
        }

        String all(String form) {
            return joined(form, " AND ");
        }

        private String joined(String form, String separator) {
            return IntStream.range(0, keys.size())
                    .mapToObj(i -> form.formatted("k" + i))
                    .collect(joining(separator));
        }
    }
}
