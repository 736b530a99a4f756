package world.karrot.migrate.database.internal.receipt;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import world.karrot.migrate.database.internal.session.Session;
import world.karrot.migrate.database.internal.session.Sql;

/**
 * A foreign key to a table of Karrot's, from whatever table of the database.
 *
 * @param table for people to read
 * @param source the same table in SQL
 * @param hasId whether its rows have numbers for ids
 * @param columns that refer
 * @param target the table that they refer to
 * @param referred its columns, in the same order
 */
record ReferringKey(
        String table, String source, boolean hasId, List<String> columns, String target, List<String> referred) {
    private static final String KEYS = """
            SELECT CASE WHEN n.nspname = 'public' THEN '' ELSE n.nspname || '.' END || t.relname,
                format('%I.%I', n.nspname, t.relname),
                EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attname = 'id'
                    AND a.atttypid IN ('int2'::regtype, 'int4'::regtype, 'int8'::regtype)),
                ARRAY(SELECT a.attname::text
                    FROM unnest(k.conkey) WITH ORDINALITY AS c (number, place)
                    JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = c.number ORDER BY c.place),
                r.relname,
                ARRAY(SELECT a.attname::text
                    FROM unnest(k.confkey) WITH ORDINALITY AS c (number, place)
                    JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = c.number ORDER BY c.place)
            FROM pg_constraint k
            JOIN pg_class t ON t.oid = k.conrelid
            JOIN pg_namespace n ON n.oid = t.relnamespace
            JOIN pg_class r ON r.oid = k.confrelid
            WHERE k.contype = 'f' AND k.conparentid = 0
                AND r.relnamespace = 'public'::regnamespace AND r.relname = ANY (?)
            ORDER BY 1, k.conname""";

    static List<ReferringKey> to(Collection<String> tables, Session session) {
        return session.query(KEYS, ReferringKey::read, (Object) tables.toArray(String[]::new));
    }

    private static ReferringKey read(ResultSet row) throws SQLException {
        return new ReferringKey(
                row.getString(1),
                row.getString(2),
                row.getBoolean(3),
                List.of((String[]) row.getArray(4).getArray()),
                row.getString(5),
                List.of((String[]) row.getArray(6).getArray()));
    }

    /** The id of the referring row, if it has one. */
    String id() {
        return hasId ? "source.id::bigint" : "NULL::bigint";
    }

    /** The id of the row that is referred to. */
    String targetId() {
        return isToId() ? "source." + Sql.name(columns.get(0)) : "target.id";
    }

    /** Only keys to something else than the id, of which Karrot has none, need the other table to know the row. */
    String from() {
        return isToId()
                ? source + " AS source"
                : source + " AS source JOIN " + Sql.table(target) + " AS target ON " + on();
    }

    private boolean isToId() {
        return referred.equals(List.of("id"));
    }

    private String on() {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> "source.%s = target.%s".formatted(Sql.name(columns.get(i)), Sql.name(referred.get(i))))
                .collect(joining(" AND "));
    }
}
