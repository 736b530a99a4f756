package world.karrot.migrate.database.internal.load;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import world.karrot.migrate.api.catalogue.Catalogue;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.catalogue.Table;
import world.karrot.migrate.api.condition.DatabaseCondition;
import world.karrot.migrate.api.condition.KeyChecks;
import world.karrot.migrate.api.content.Completion;
import world.karrot.migrate.api.instance.Connection.Keys;
import world.karrot.migrate.api.instance.FileJournal;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.instance.InstanceException;
import world.karrot.migrate.api.instance.RowLoader;
import world.karrot.migrate.api.instance.StagingTable;
import world.karrot.migrate.api.receipt.IdBlocks;
import world.karrot.migrate.api.receipt.Receipt;
import world.karrot.migrate.api.receipt.ReceiptSummary;
import world.karrot.migrate.database.internal.condition.Conditions;
import world.karrot.migrate.database.internal.condition.Sequences;
import world.karrot.migrate.database.internal.receipt.OwnTable;
import world.karrot.migrate.database.internal.receipt.PostgresFileJournal;
import world.karrot.migrate.database.internal.receipt.Receipts;
import world.karrot.migrate.database.internal.session.KeyTriggers;
import world.karrot.migrate.database.internal.session.Lock;
import world.karrot.migrate.database.internal.session.Session;
import world.karrot.migrate.database.internal.session.Sql;
import world.karrot.migrate.database.internal.type.ColumnType;

/** The transaction of an import. */
public final class PostgresImport implements ImportTransaction {
    private final Session session;
    private final KeysBySets keys;
    private final DjangoContentTypes contentTypes;
    private final Sequences sequences;
    private RowLoader loader;
    private int stagingTables;

    private PostgresImport(Session session, Keys keys) {
        this.session = session;
        this.contentTypes = new DjangoContentTypes(session);
        this.sequences = Sequences.of(session);
        this.keys = new KeysBySets(session, new KeyTriggers(session, keys == Keys.AUTO));
    }

    /**
     * Takes over a session, and closes it in the end.
     *
     * @param keys how foreign keys of rows are checked
     * @throws InstanceException when another import or undo is running
     */
    public static PostgresImport begin(Session session, Keys keys) {
        return session.into(open -> new PostgresImport(Lock.take(open), keys));
    }

    @Override
    public Catalogue catalogue() {
        return session.schema().catalogue();
    }

    @Override
    public DatabaseCondition condition(Collection<String> tables) {
        OwnTable.requireWritable(session);
        return new Conditions(session, sequences).of(tables);
    }

    @Override
    public Map<String, Long> contentTypes() {
        return contentTypes.ids();
    }

    @Override
    public IdBlocks makeContentTypes(Collection<String> models) {
        return contentTypes.make(models);
    }

    @Override
    public List<Existing> existing(Table table, String column, Collection<String> values) {
        return new KnownValues(session).existing(table, column, values);
    }

    @Override
    public List<Existing> alike(Table table, String column, Collection<String> values) {
        return new KnownValues(session).alike(table, column, values);
    }

    @Override
    public List<Set<String>> alike(Collection<String> values) {
        return new KnownValues(session).alike(values);
    }

    @Override
    public Set<String> timeZones() {
        return new KnownValues(session).timeZones();
    }

    @Override
    public Optional<String> objection(Column column, Object value) {
        return ColumnType.objection(column, value);
    }

    @Override
    public Instant now() {
        return session.one(
                "SELECT now()", row -> row.getObject(1, OffsetDateTime.class).toInstant());
    }

    @Override
    public Optional<Instant> moment(Column column, Object value) {
        return ColumnType.of(column).moment(value);
    }

    @Override
    public Optional<Duration> duration(Column column, Object value) {
        return ColumnType.of(column).duration(value);
    }

    @Override
    public Object later(Column column, Object value, Duration by) {
        return ColumnType.of(column).later(value, by.toSeconds());
    }

    @Override
    public Map<Long, String> values(Table table, String column, Collection<Long> ids) {
        return new KnownValues(session).values(table, column, ids);
    }

    @Override
    public Map<String, IdBlocks> complete(Completion completion, long[] ids) {
        return new CompletionRun(session, completion).with(ids);
    }

    @Override
    public IdBlocks allocate(Table table, long count) {
        return new Ids(session, sequences).take(table, count);
    }

    @Override
    public RowLoader load(Table table, List<Column> columns) {
        keys.loading(table.name());
        RowLoader copy = copy(Sql.table(table.name()), columns);
        int id = columns.stream().map(Column::name).toList().indexOf("id");
        return new NotingLoader(copy, id, rows -> keys.loaded(table.name(), rows));
    }

    /** @param table as SQL names it */
    private RowLoader copy(String table, List<Column> columns) {
        loader = new CopyLoader(session, table, columns);
        return loader;
    }

    @Override
    public StagingTable stagingTable(Table table) {
        return PostgresStagingTable.create(session, table, ++stagingTables, this::copy);
    }

    @Override
    public KeyChecks checkConstraints() {
        session.execute("SET CONSTRAINTS ALL IMMEDIATE");
        return keys.prove();
    }

    @Override
    public List<ReceiptSummary> receipts() {
        return new Receipts(session).list();
    }

    @Override
    public long leave(Receipt receipt) {
        return new Receipts(session).add(receipt);
    }

    @Override
    public void settle(FileJournal.Entry entry) {
        PostgresFileJournal.settle(entry, session);
    }

    @Override
    public void commit() {
        session.commit();
    }

    /** A transaction cannot be rolled back in the midst of a load. */
    @Override
    public void close() {
        try (session) {
            if (loader != null) {
                loader.close();
            }
        }
    }
}
