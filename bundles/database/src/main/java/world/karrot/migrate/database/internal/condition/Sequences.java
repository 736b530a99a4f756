package world.karrot.migrate.database.internal.condition;

import java.util.Optional;
import world.karrot.migrate.api.condition.TableCondition.Sequence;
import world.karrot.migrate.database.internal.session.Session;
import world.karrot.migrate.database.internal.session.Sql;

/** The sequences that ids come from. */
public final class Sequences {
    /** The sequence that an identity column owns, or that the default of an older serial column takes numbers from. */
    private static final String OF_TABLE = """
            WITH ids AS (
                SELECT a.attrelid, a.attnum, f.oid AS preset FROM pg_attribute a
                LEFT JOIN pg_attrdef f ON f.adrelid = a.attrelid AND f.adnum = a.attnum
                WHERE a.attrelid = ?::regclass AND a.attname = 'id'),
            sequences AS (
                SELECT d.refobjid AS oid, 1 AS place FROM ids
                JOIN pg_depend d ON d.classid = 'pg_attrdef'::regclass AND d.objid = preset
                    AND d.refclassid = 'pg_class'::regclass
                UNION ALL SELECT d.objid, 2 FROM ids
                JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = attrelid
                    AND d.refobjsubid = attnum AND d.classid = 'pg_class'::regclass AND d.deptype IN ('a', 'i'))
            SELECT format('%I.%I', n.nspname, s.relname)
            FROM sequences JOIN pg_class s USING (oid) JOIN pg_namespace n ON n.oid = s.relnamespace
            WHERE s.relkind = 'S'
            ORDER BY place
            LIMIT 1""";

    private static final String MAY =
            "SELECT has_sequence_privilege(?, 'USAGE, UPDATE'), has_sequence_privilege(?, 'SELECT')";

    private static final String NEXT = """
            SELECT s.last_value + is_called::int * q.increment_by FROM %s AS s, pg_sequences AS q
            WHERE format('%%I.%%I', q.schemaname, q.sequencename) = ?""";

    private static final String HIGHEST = "SELECT coalesce(max(id), 0) FROM %s";

    private final Session session;

    public Sequences(Session session) {
        this.session = session;
    }

    /** The sequence of a table's ids, as SQL names it; nothing if they come from none. */
    public Optional<String> of(String table) {
        return session.query(OF_TABLE, row -> row.getString(1), Sql.table(table)).stream()
                .findFirst();
    }

    /** How a table's sequence compares with its rows, which must be readable. */
    Optional<Sequence> condition(String table) {
        return of(table).map(name -> condition(table, name));
    }

    private Sequence condition(String table, String name) {
        record May(boolean use, boolean look) {}
        May may = session.one(MAY, row -> new May(row.getBoolean(1), row.getBoolean(2)), name, name);
        long highest = session.one(HIGHEST.formatted(Sql.table(table)), row -> row.getLong(1));
        Optional<Long> next = may.look()
                ? Optional.of(session.one(NEXT.formatted(name), row -> row.getLong(1), name))
                : Optional.empty();
        return new Sequence(name, may.use(), next, highest);
    }
}
