package world.karrot.migrate.database.internal.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.api.receipt.IdBlocks;
import world.karrot.migrate.database.internal.session.KeyTriggers;
import world.karrot.migrate.database.internal.session.Session;
import world.karrot.migrate.database.internal.session.Sql;

/**
 * Removes rows, and makes sure that none is left that refers to one of them. Whoever is about to refer to one has done
 * so before it is removed and is found, or waits for the end of the transaction and fails.
 *
 * @param rows ids by table, of tables that are there
 */
record RowRemoval(Session session, KeyTriggers triggers, Map<String, IdBlocks> rows) {
    /** Returns how many rows were removed, by table. */
    Map<String, Long> run() {
        if (!rows.keySet().stream().allMatch(triggers::areDispensable)) {
            return remove();
        }
        triggers.suspend();
        Map<String, Long> removed = remove();
        triggers.resume();
        ReferringKey.to(rows.keySet(), session).forEach(this::prove);
        return removed;
    }

    /** One statement removes all, so that keys which are checked at a statement's end find nothing missing either. */
    private Map<String, Long> remove() {
        Map<String, Long> removed = new TreeMap<>();
        List<String> deletions = new ArrayList<>();
        List<String> counts = new ArrayList<>();
        rows.forEach((table, ids) -> {
            String name = "removed" + deletions.size();
            deletions.add("%s AS (DELETE FROM %s WHERE %s RETURNING id)"
                    .formatted(name, Sql.table(table), IdConditions.contain(ids, "id")));
            counts.add("SELECT %s, (SELECT count(*) FROM %s)".formatted(Sql.string(table), name));
        });
        session.each(
                "WITH " + String.join(", ", deletions) + " " + String.join(" UNION ALL ", counts),
                row -> removed.put(row.getString(1), row.getLong(2)));
        return removed;
    }

    private void prove(ReferringKey key) {
        boolean refers = session.one(
                "SELECT EXISTS (SELECT FROM %s WHERE %s)"
                        .formatted(key.from(), IdConditions.contain(rows.get(key.target()), key.targetId())),
                row -> row.getBoolean(1));
        if (refers) {
            throw new RefusedException(session.failures().missing(key.table(), String.join(", ", key.columns())));
        }
    }
}
