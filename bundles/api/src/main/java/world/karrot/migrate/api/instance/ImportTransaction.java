package world.karrot.migrate.api.instance;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import world.karrot.migrate.api.catalogue.Catalogue;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.catalogue.Table;
import world.karrot.migrate.api.condition.DatabaseCondition;
import world.karrot.migrate.api.condition.KeyChecks;
import world.karrot.migrate.api.content.Completion;
import world.karrot.migrate.api.receipt.IdBlocks;
import world.karrot.migrate.api.receipt.Receipt;
import world.karrot.migrate.api.receipt.ReceiptSummary;

/**
 * The one transaction of an import. Used by one thread. Closing without a commit rolls everything back, apart from
 * sequences.
 */
@ProviderType
public interface ImportTransaction extends AutoCloseable {
    Catalogue catalogue();

    /**
     * Looks at the database as it is now: waits for no lock, reads no row but the highest id of each table, and takes
     * nothing.
     *
     * @param tables names of those to look at; one that is not there is passed over
     * @throws InstanceException when what other versions of this tool have left there keeps this one from writing
     */
    DatabaseCondition condition(Collection<String> tables);

    /**
     * The ids of Django's content types by model, with those that this transaction made; {@link #catalogue} has them as
     * they were at first.
     */
    Map<String, Long> contentTypes();

    /**
     * Makes the content types of these models, as Django does when it first needs them.
     *
     * @param models those that have none; if somebody else makes one meanwhile, that is the one
     * @return the ids of those that were made
     */
    IdBlocks makeContentTypes(Collection<String> models);

    /** The rows that have one of these values in a column, in whatever case. */
    List<Existing> existing(Table table, String column, Collection<String> values);

    /**
     * The rows whose value in a column of text is one of these, or may be taken for it: the same in capitals or in
     * small letters to the database, in Unicode's compatible form, or without the space around it.
     */
    List<Existing> alike(Table table, String column, Collection<String> values);

    /** Those of these values that may be taken for one another in the same way, two or more together. */
    List<Set<String>> alike(Collection<String> values);

    /** Names of all time zones that the database knows. */
    Set<String> timeZones();

    /**
     * Whether a column can take a value and Karrot can read it; checks null, type and length.
     *
     * @param value as {@link RowLoader#add} takes it
     * @return what is wrong with it, such as {@code is not a time stamp}; never the value itself
     */
    Optional<String> objection(Column column, Object value);

    /** The database's own clock when this transaction began: an import knows no other. */
    Instant now();

    /**
     * The moment that a value of a column is, or the end of a range of time.
     *
     * @param value as {@link RowLoader#add} takes it
     * @return nothing where it is null or no time at all
     */
    Optional<Instant> moment(Column column, Object value);

    /**
     * How long a value of a column is; may be negative.
     *
     * @param value as {@link RowLoader#add} takes it
     * @return nothing where it is null or no duration
     */
    Optional<Duration> duration(Column column, Object value);

    /**
     * A time stamp so much later. One that would become later than Karrot can read stays as it is.
     *
     * @param value as {@link RowLoader#add} takes it
     * @param by of which only whole seconds count; microseconds of the value stay as they are
     */
    Object later(Column column, Object value, Duration by);

    /** What some rows have in a column, by id; rows that have nothing there are left out. */
    Map<Long, String> values(Table table, String column, Collection<Long> ids);

    /**
     * Makes the rows that a content adds.
     *
     * @param ids of the rows it is done for
     * @return the ids of what was made, by table
     * @throws InstanceException when it names a table that is not there
     */
    Map<String, IdBlocks> complete(Completion completion, long[] ids);

    /** Takes ids from the table's sequence; nobody else will get them. */
    IdBlocks allocate(Table table, long count);

    /**
     * Starts to load rows into a table. One load at a time.
     *
     * @param columns what each row holds, in that order
     */
    RowLoader load(Table table, List<Column> columns);

    /** Makes an empty staging table for a table. There may be several, even of one table. */
    StagingTable stagingTable(Table table);

    /**
     * Checks every constraint now.
     *
     * @return how it was done
     * @throws world.karrot.migrate.api.RefusedException naming what failed
     */
    KeyChecks checkConstraints();

    /** The receipts of earlier imports, by number. */
    List<ReceiptSummary> receipts();

    /**
     * Leaves a receipt, which is there once this transaction is committed.
     *
     * @return its number
     */
    long leave(Receipt receipt);

    /** Takes an entry out of the journal of files, once this transaction is committed. */
    void settle(FileJournal.Entry entry);

    /**
     * Makes everything final.
     *
     * @throws CommitException when it is not known whether it is
     */
    void commit();

    @Override
    void close();

    /**
     * A row of the target.
     *
     * @param asked the value that was asked for
     * @param id the row's
     * @param value the row's own spelling of it
     */
    record Existing(String asked, long id, String value) {}
}
