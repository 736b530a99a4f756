package world.karrot.migrate.itests.faults;

import java.time.Duration;
import java.time.Instant;
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
import world.karrot.migrate.api.instance.FileJournal;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.instance.RowLoader;
import world.karrot.migrate.api.instance.StagingTable;
import world.karrot.migrate.api.receipt.IdBlocks;
import world.karrot.migrate.api.receipt.Receipt;
import world.karrot.migrate.api.receipt.ReceiptSummary;

/** A real transaction with a loader that has a fault, and in which no constraint is checked that might notice. */
record FaultyTransaction(ImportTransaction real, Fault fault) implements ImportTransaction {
    @Override
    public RowLoader load(Table table, List<Column> columns) {
        return fault.in(table, columns, real.load(table, columns));
    }

    @Override
    public KeyChecks checkConstraints() {
        fault.afterLoading();
        return new KeyChecks(0, 0);
    }

    @Override
    public Catalogue catalogue() {
        return real.catalogue();
    }

    @Override
    public DatabaseCondition condition(Collection<String> tables) {
        return real.condition(tables);
    }

    @Override
    public Map<String, Long> contentTypes() {
        return fault.contentTypes(real.contentTypes());
    }

    @Override
    public IdBlocks makeContentTypes(Collection<String> models) {
        return real.makeContentTypes(models);
    }

    @Override
    public List<Existing> existing(Table table, String column, Collection<String> values) {
        return real.existing(table, column, values);
    }

    @Override
    public List<Existing> alike(Table table, String column, Collection<String> values) {
        return real.alike(table, column, values);
    }

    @Override
    public List<Set<String>> alike(Collection<String> values) {
        return real.alike(values);
    }

    @Override
    public Set<String> timeZones() {
        return real.timeZones();
    }

    @Override
    public Optional<String> objection(Column column, Object value) {
        return real.objection(column, value);
    }

    @Override
    public Instant now() {
        return real.now();
    }

    @Override
    public Optional<Instant> moment(Column column, Object value) {
        return real.moment(column, value);
    }

    @Override
    public Optional<Duration> duration(Column column, Object value) {
        return real.duration(column, value);
    }

    @Override
    public Object later(Column column, Object value, Duration by) {
        return real.later(column, value, by);
    }

    @Override
    public Map<Long, String> values(Table table, String column, Collection<Long> ids) {
        return real.values(table, column, ids);
    }

    @Override
    public Map<String, IdBlocks> complete(Completion completion, long[] ids) {
        return real.complete(completion, ids);
    }

    @Override
    public IdBlocks allocate(Table table, long count) {
        return real.allocate(table, count);
    }

    @Override
    public StagingTable stagingTable(Table table) {
        return real.stagingTable(table);
    }

    @Override
    public List<ReceiptSummary> receipts() {
        return real.receipts();
    }

    @Override
    public long leave(Receipt receipt) {
        return real.leave(receipt);
    }

    @Override
    public void settle(FileJournal.Entry entry) {
        real.settle(entry);
    }

    @Override
    public void commit() {
        fault.commit(real);
    }

    @Override
    public void close() {
        real.close();
    }

    /** What goes wrong. */
    interface Fault {
        /** The loader that is used in place of the right one. */
        RowLoader in(Table table, List<Column> columns, RowLoader right);

        /** The content types that are found. */
        default Map<String, Long> contentTypes(Map<String, Long> right) {
            return right;
        }

        /** Called when rows and files are there. */
        default void afterLoading() {}

        /** Makes everything final. */
        default void commit(ImportTransaction real) {
            real.commit();
        }
    }
}
