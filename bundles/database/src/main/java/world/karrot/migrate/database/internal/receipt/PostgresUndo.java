package world.karrot.migrate.database.internal.receipt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import world.karrot.migrate.api.catalogue.Catalogue;
import world.karrot.migrate.api.catalogue.Table;
import world.karrot.migrate.api.content.ByProduct;
import world.karrot.migrate.api.instance.Connection.Keys;
import world.karrot.migrate.api.instance.FileJournal;
import world.karrot.migrate.api.instance.InstanceException;
import world.karrot.migrate.api.instance.UndoTransaction;
import world.karrot.migrate.api.receipt.Dependent;
import world.karrot.migrate.api.receipt.IdBlocks;
import world.karrot.migrate.api.receipt.Pointer;
import world.karrot.migrate.api.receipt.Receipt;
import world.karrot.migrate.database.internal.session.KeyTriggers;
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

    /** Where Karrot's tables say when a row was made; the first that is there. */
    private static final List<String> TIMES = List.of("created_at", "date");

    private static final String PERIOD = "SELECT min(%1$s), max(%1$s) FROM %2$s WHERE %3$s";

    private final Session session;
    private final KeyTriggers triggers;

    private PostgresUndo(Session session, KeyTriggers triggers) {
        this.session = session;
        this.triggers = triggers;
    }

    /**
     * Takes over a session, and closes it in the end.
     *
     * @param keys how foreign keys that point at rows are checked
     * @throws InstanceException when another import or undo is running
     */
    public static PostgresUndo begin(Session session, Keys keys) {
        return session.into(open -> new PostgresUndo(Lock.take(open), new KeyTriggers(open, keys == Keys.AUTO)));
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
    public Map<Long, Map<String, IdBlocks>> receipts() {
        return new Receipts(session).rows();
    }

    @Override
    public void findDependents(
            Map<String, IdBlocks> rows,
            List<Pointer> pointers,
            List<ByProduct.Rows> byProducts,
            Consumer<Dependent> found) {
        Map<String, IdBlocks> there = there(rows);
        there.remove(Catalogue.CONTENT_TYPES);
        there.forEach((table, ids) ->
                session.one(LOCK.formatted(Sql.table(table), IdConditions.contain(ids, "id")), row -> row.getLong(1)));
        List<ByProduct.Rows> known = byProducts.stream()
                .filter(byProduct -> catalogue().tables().containsKey(byProduct.table()))
                .toList();
        new Dependents(session, there, known, found).find(pointers);
    }

    @Override
    public Optional<Period> period(String table, IdBlocks ids) {
        return catalogue().table(table).stream()
                .flatMap(known -> TIMES.stream().filter(time -> isTime(known, time)))
                .findFirst()
                .flatMap(time -> session.one(
                        PERIOD.formatted(Sql.name(time), Sql.table(table), IdConditions.contain(ids, "id")),
                        PostgresUndo::period));
    }

    private static boolean isTime(Table table, String column) {
        return table.column(column)
                .filter(known -> known.type().equals("timestamp with time zone"))
                .isPresent();
    }

    private static Optional<Period> period(ResultSet row) throws SQLException {
        OffsetDateTime first = row.getObject(1, OffsetDateTime.class);
        return first == null
                ? Optional.empty()
                : Optional.of(new Period(
                        first.toInstant(),
                        row.getObject(2, OffsetDateTime.class).toInstant()));
    }

    @Override
    public Set<String> values(String table, String column, IdBlocks ids) {
        return new TreeSet<>(session.query(
                "SELECT DISTINCT %1$s FROM %2$s WHERE %1$s <> '' AND %3$s"
                        .formatted(Sql.name(column), Sql.table(table), IdConditions.contain(ids, "id")),
                row -> row.getString(1)));
    }

    @Override
    public Set<String> present(String table, String column, Collection<String> values) {
        return new TreeSet<>(session.query(
                "SELECT DISTINCT %1$s FROM %2$s WHERE %1$s = ANY (?)".formatted(Sql.name(column), Sql.table(table)),
                row -> row.getString(1),
                (Object) values.toArray(String[]::new)));
    }

    @Override
    public long removeReferring(String table, String column, IdBlocks ids) {
        return session.update(
                "DELETE FROM %s WHERE %s".formatted(Sql.table(table), IdConditions.contain(ids, Sql.name(column))));
    }

    @Override
    public long clear(String table, String column, IdBlocks ids) {
        return session.update("UPDATE %1$s SET %2$s = NULL WHERE %3$s"
                .formatted(Sql.table(table), Sql.name(column), IdConditions.contain(ids, Sql.name(column))));
    }

    @Override
    public Map<String, Long> remove(Map<String, IdBlocks> rows) {
        Map<String, IdBlocks> there = there(rows);
        IdBlocks contentTypes = there.remove(Catalogue.CONTENT_TYPES);
        Map<String, Long> removed = new TreeMap<>();
        if (!there.isEmpty()) {
            removed.putAll(new RowRemoval(session, triggers, there).run());
        }
        session.execute("SET CONSTRAINTS ALL IMMEDIATE");
        if (contentTypes != null) {
            removed.put(Catalogue.CONTENT_TYPES, new UnusedContentTypes(session, contentTypes).remove());
        }
        return removed;
    }

    /** Without the tables that are not there any more. */
    private Map<String, IdBlocks> there(Map<String, IdBlocks> rows) {
        Map<String, IdBlocks> there = new TreeMap<>(rows);
        there.keySet().retainAll(catalogue().tables().keySet());
        return there;
    }

    @Override
    public FileJournal.Entry announce(List<String> files, List<String> folders) {
        return PostgresFileJournal.announce(files, folders, session);
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
