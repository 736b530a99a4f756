package world.karrot.migrate.database.internal.load;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.api.condition.KeyChecks;
import world.karrot.migrate.database.internal.session.KeyTriggers;
import world.karrot.migrate.database.internal.session.Session;

/**
 * The foreign keys of rows that are loaded: where triggers are dispensable, one statement proves a key for all rows.
 * Used by the transaction's thread.
 */
final class KeysBySets {
    private final Session session;
    private final KeyTriggers triggers;
    private final Map<String, LoadedRows> loaded = new TreeMap<>();

    KeysBySets(Session session, KeyTriggers triggers) {
        this.session = session;
        this.triggers = triggers;
    }

    /** Called before rows are loaded into a table, and followed by {@link #loaded} for it. */
    void loading(String table) {
        if (triggers.areDispensable(table)) {
            triggers.suspend();
        }
    }

    /** Called after rows have been loaded into a table. */
    void loaded(String table, LoadedRows rows) {
        loaded.merge(table, rows, LoadedRows::and);
        if (triggers.areDispensable(table)) {
            triggers.resume();
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
            if (triggers.areDispensable(table)) {
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
