package world.karrot.migrate.database.internal.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.api.condition.KeyChecks;
import world.karrot.migrate.database.internal.session.Session;
import world.karrot.migrate.database.internal.session.Sql;

/**
 * The foreign keys of rows that are loaded. PostgreSQL checks each row by itself, for which it runs a query; where the
 * database's user may tell it not to, and nothing but plain keys would be checked so, one statement proves a key for
 * all rows. Used by the transaction's thread.
 */
final class KeysBySets {
    private static final int GRANTED_SINCE = 150_000;

    private static final String IS_SUPERUSER = "SELECT rolsuper FROM pg_roles WHERE rolname = current_user";

    private static final String IS_GRANTED = "SELECT has_parameter_privilege('session_replication_role', 'SET')";

    /**
     * Whether the only triggers of a table are those of plain keys: neither anybody's own nor those that look after
     * constraints of other kinds. A key is plain if it is valid and has one column, which points at the ids of an
     * ordinary table whose rows this user may lock.
     */
    private static final String IS_PLAIN = """
            SELECT t.relkind = 'r' AND NOT t.relispartition AND NOT t.relhassubclass AND NOT EXISTS (
                SELECT FROM pg_trigger g
                LEFT JOIN pg_constraint k ON k.oid = g.tgconstraint AND k.contype = 'f'
                LEFT JOIN pg_class r ON r.oid = k.confrelid
                LEFT JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum = k.confkey[1]
                WHERE g.tgrelid = t.oid AND (
                    NOT g.tgisinternal OR g.tgenabled <> 'O' OR k.oid IS NULL OR NOT k.convalidated
                    OR k.confmatchtype <> 's' OR cardinality(k.conkey) > 1 OR a.attname <> 'id'
                    OR r.relkind <> 'r' OR r.relispartition OR r.relnamespace <> 'public'::regnamespace
                    OR NOT has_table_privilege(r.oid, 'SELECT') OR NOT has_table_privilege(r.oid, 'UPDATE')))
            FROM pg_class t WHERE t.oid = ?::regclass""";

    private static final String UNCHECKED = "SET LOCAL session_replication_role = replica";
    private static final String CHECKED = "SET LOCAL session_replication_role = origin";

    private final Session session;
    private final boolean allowed;
    private final Map<String, Boolean> plain = new HashMap<>();
    private final Map<String, LoadedRows> loaded = new TreeMap<>();

    /** @param wanted whether the admin leaves it to us how keys are checked */
    KeysBySets(Session session, boolean wanted) {
        this.session = session;
        this.allowed = wanted && isAllowed(session);
    }

    private static boolean isAllowed(Session session) {
        int version = session.one("SELECT current_setting('server_version_num')::int", row -> row.getInt(1));
        return session.one(version < GRANTED_SINCE ? IS_SUPERUSER : IS_GRANTED, row -> row.getBoolean(1));
    }

    /** Called before rows are loaded into a table, and followed by {@link #loaded} for it. */
    void loading(String table) {
        if (isPlain(table)) {
            session.execute(UNCHECKED);
        }
    }

    private boolean isPlain(String table) {
        return allowed
                && plain.computeIfAbsent(
                        table, name -> session.one(IS_PLAIN, row -> row.getBoolean(1), Sql.table(name)));
    }

    /** Called after rows have been loaded into a table. */
    void loaded(String table, LoadedRows rows) {
        loaded.merge(table, rows, LoadedRows::and);
        if (isPlain(table)) {
            session.execute(CHECKED);
        }
    }

    /**
     * Proves the keys that the database has not been asked to check.
     *
     * @throws RefusedException naming the first that does not hold
     */
    KeyChecks prove() {
        int bySets = 0;
        int byDatabase = 0;
        // Ids are known to be few or many only when they have been read: no plan for few is to be made.
        session.execute("SET LOCAL enable_nestloop = off");
        for (String table : loaded.keySet()) {
            List<KeyProof> keys = KeyProof.of(session, table);
            if (isPlain(table)) {
                keys.forEach(this::prove);
                bySets += keys.size();
            } else {
                byDatabase += keys.size();
            }
        }
        session.execute("SET LOCAL enable_nestloop = DEFAULT");
        return new KeyChecks(bySets, byDatabase);
    }

    private void prove(KeyProof key) {
        LoadedRows targets = loaded.getOrDefault(key.target(), LoadedRows.NONE);
        if (key.missing(session, loaded.get(key.table()), targets) > 0) {
            throw new RefusedException(session.failures().missing(key.table(), key.column()));
        }
    }
}
