package world.karrot.migrate.database.internal.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import world.karrot.migrate.api.catalogue.Catalogue;
import world.karrot.migrate.api.instance.InstanceException;
import world.karrot.migrate.api.instance.UndoTransaction;
import world.karrot.migrate.api.receipt.Dependent;
import world.karrot.migrate.api.receipt.IdBlocks;
import world.karrot.migrate.api.receipt.Pointer;
import world.karrot.migrate.api.receipt.Receipt;
import world.karrot.migrate.database.internal.session.Lock;
import world.karrot.migrate.database.internal.session.Session;
import world.karrot.migrate.database.internal.session.Sql;

/** The transaction of an undo. */
public final class PostgresUndo implements UndoTransaction {
    /**
     * Stronger than what a deletion takes by itself, and before anything is looked for: whoever is about to refer to
     * one of the rows has done so by then and shows, or waits and fails.
     */
    private static final String LOCK = "SELECT count(*) FROM (SELECT FROM %s WHERE %s FOR UPDATE) AS locked";

    private final Session session;

    private PostgresUndo(Session session) {
        this.session = session;
    }

    /**
     * Takes over a session, and closes it in the end.
     *
     * @throws InstanceException when another import or undo is running
     */
    public static PostgresUndo begin(Session session) {
        return new PostgresUndo(Lock.take(session));
    }

    @Override
    public Catalogue catalogue() {
        return session.schema().catalogue();
    }

    @Override
    public Optional<Receipt> take(long number) {
        return new Receipts(session).take(number);
    }

    @Override
    public void findDependents(Map<String, IdBlocks> rows, List<Pointer> pointers, Consumer<Dependent> found) {
        Map<String, IdBlocks> there = there(rows);
        there.remove(Catalogue.CONTENT_TYPES);
        there.forEach((table, ids) ->
                session.one(LOCK.formatted(Sql.table(table), IdConditions.contain(ids, "id")), row -> row.getLong(1)));
        new Dependents(session, there, found).find(pointers);
    }

    /** One statement removes all, so that keys which are checked at a statement's end find nothing missing either. */
    @Override
    public Map<String, Long> remove(Map<String, IdBlocks> rows) {
        Map<String, Long> removed = new TreeMap<>();
        Map<String, IdBlocks> there = there(rows);
        IdBlocks contentTypes = there.remove(Catalogue.CONTENT_TYPES);
        if (!there.isEmpty()) {
            session.each(removal(there), row -> removed.put(row.getString(1), row.getLong(2)));
        }
        session.execute("SET CONSTRAINTS ALL IMMEDIATE");
        if (contentTypes != null) {
            removed.put(Catalogue.CONTENT_TYPES, new UnusedContentTypes(session, contentTypes).remove());
        }
        return removed;
    }

    private static String removal(Map<String, IdBlocks> rows) {
        List<String> deletions = new ArrayList<>();
        List<String> counts = new ArrayList<>();
        rows.forEach((table, ids) -> {
            String name = "removed" + deletions.size();
            deletions.add("%s AS (DELETE FROM %s WHERE %s RETURNING id)"
                    .formatted(name, Sql.table(table), IdConditions.contain(ids, "id")));
            counts.add("SELECT %s, (SELECT count(*) FROM %s)".formatted(Sql.string(table), name));
        });
        return "WITH " + String.join(", ", deletions) + " " + String.join(" UNION ALL ", counts);
    }

    /** Without the tables that are not there any more. */
    private Map<String, IdBlocks> there(Map<String, IdBlocks> rows) {
        Map<String, IdBlocks> there = new TreeMap<>(rows);
        there.keySet().retainAll(catalogue().tables().keySet());
        return there;
    }

    @Override
    public void commit() {
        session.commit();
    }

    @Override
    public void close() {
        session.close();
    }
}
