package world.karrot.migrate.database.internal.session;

import java.util.HashMap;
import java.util.Map;

/**
 * The triggers by which PostgreSQL checks foreign keys, each row by itself. Where the database's user may tell it not
 * to, and nothing but plain keys would be checked so, whoever changes rows can prove the keys for all of them at once.
 * Used by the transaction's thread.
 */
public final class KeyTriggers {
    private static final int GRANTED_SINCE = 150_000;

    private static final String IS_SUPERUSER = "SELECT rolsuper FROM pg_roles WHERE rolname = current_user";

    private static final String IS_GRANTED = "SELECT has_parameter_privilege('session_replication_role', 'SET')";

    /**
     * Whether the only triggers of a table are those of plain keys: neither anybody's own nor those that look after
     * constraints of other kinds. A key is plain if it is valid and has one column, which points at the ids of an
     * ordinary table whose rows this user may lock, and if rows that point at something keep it from being deleted.
     * Rules are left out together with triggers.
     */
    private static final String IS_PLAIN = """
            SELECT t.relkind = 'r' AND NOT t.relispartition AND NOT t.relhassubclass AND NOT t.relhasrules AND NOT EXISTS (
                SELECT FROM pg_trigger g
                LEFT JOIN pg_constraint k ON k.oid = g.tgconstraint AND k.contype = 'f'
                LEFT JOIN pg_class r ON r.oid = k.confrelid
                LEFT JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum = k.confkey[1]
                WHERE g.tgrelid = t.oid AND (
                    NOT g.tgisinternal OR g.tgenabled <> 'O' OR k.oid IS NULL OR NOT k.convalidated
                    OR k.confmatchtype <> 's' OR cardinality(k.conkey) > 1 OR a.attname <> 'id'
                    OR (k.confrelid = t.oid AND k.confdeltype <> 'a')
                    OR r.relkind <> 'r' OR r.relispartition OR r.relnamespace <> 'public'::regnamespace
                    OR NOT has_table_privilege(r.oid, 'SELECT') OR NOT has_table_privilege(r.oid, 'UPDATE')))
            FROM pg_class t WHERE t.oid = ?::regclass""";

    private static final String UNCHECKED = "SET LOCAL session_replication_role = replica";
    private static final String CHECKED = "SET LOCAL session_replication_role = origin";

    private final Session session;
    private final boolean allowed;
    private final Map<String, Boolean> plain = new HashMap<>();

    /** @param wanted whether the admin leaves it to us how keys are checked */
    public KeyTriggers(Session session, boolean wanted) {
        this.session = session;
        this.allowed = wanted && isAllowed(session);
    }

    private static boolean isAllowed(Session session) {
        int version = session.one("SELECT current_setting('server_version_num')::int", row -> row.getInt(1));
        return session.one(version < GRANTED_SINCE ? IS_SUPERUSER : IS_GRANTED, row -> row.getBoolean(1));
    }

    /** Whether a table can do without, if its keys are proved. */
    public boolean areDispensable(String table) {
        return allowed
                && plain.computeIfAbsent(
                        table, name -> session.one(IS_PLAIN, row -> row.getBoolean(1), Sql.table(name)));
    }

    /** From here on no trigger fires. */
    public void suspend() {
        session.execute(UNCHECKED);
    }

    /** From here on they fire again. */
    public void resume() {
        session.execute(CHECKED);
    }
}
