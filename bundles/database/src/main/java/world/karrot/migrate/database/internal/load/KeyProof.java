package world.karrot.migrate.database.internal.load;

import java.util.List;
import world.karrot.migrate.database.internal.session.Session;
import world.karrot.migrate.database.internal.session.Sql;

/**
 * A foreign key of one column to another table's {@code id}, proved for all rows that a transaction has loaded.
 *
 * @param table the one with the key
 * @param target the one that it points at
 */
record KeyProof(String table, String column, String target) {
    /** All keys of a table that PostgreSQL checks. */
    private static final String OF_TABLE = """
            SELECT a.attname, r.relname
            FROM pg_constraint k
            JOIN pg_class r ON r.oid = k.confrelid
            JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
            WHERE k.conrelid = ?::regclass AND k.contype = 'f'
                AND EXISTS (SELECT FROM pg_trigger g WHERE g.tgconstraint = k.oid AND g.tgrelid = k.conrelid)
            ORDER BY k.conname""";

    /**
     * Ids that the loaded rows point at and that are none of the rows loaded beside them have to be there, and are
     * locked as PostgreSQL's own check locks them: nobody can remove them before the transaction has ended.
     */
    private static final String MISSING = """
            WITH asked AS MATERIALIZED (
                SELECT DISTINCT k.%1$s AS id FROM ONLY %2$s AS k
                WHERE %4$s AND k.%1$s IS NOT NULL
                    AND NOT EXISTS (SELECT FROM ONLY %3$s AS t WHERE t.id = k.%1$s AND %5$s)),
            locked AS MATERIALIZED (
                SELECT t.id FROM ONLY %3$s AS t WHERE t.id = ANY (ARRAY(SELECT id FROM asked)) ORDER BY t.id FOR KEY SHARE)
            SELECT (SELECT count(*) FROM asked) - (SELECT count(*) FROM locked)""";

    static List<KeyProof> of(Session session, String table) {
        return session.query(
                OF_TABLE, row -> new KeyProof(table, row.getString(1), row.getString(2)), Sql.table(table));
    }

    /**
     * How many rows are missing that loaded rows point at.
     *
     * @param rows those of the table
     * @param targets those of the table that it points at
     */
    long missing(Session session, LoadedRows rows, LoadedRows targets) {
        String sql = MISSING.formatted(
                Sql.name(column), Sql.table(table), Sql.table(target), rows.contain("k"), targets.contain("t"));
        return session.one(sql, row -> row.getLong(1));
    }
}
