package world.karrot.migrate.api.instance;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;
import world.karrot.migrate.api.catalogue.Catalogue;
import world.karrot.migrate.api.content.ByProduct;
import world.karrot.migrate.api.receipt.Dependent;
import world.karrot.migrate.api.receipt.IdBlocks;
import world.karrot.migrate.api.receipt.Pointer;
import world.karrot.migrate.api.receipt.Receipt;

/**
 * The one transaction that takes back what an import made. Used by one thread. Closing without a commit rolls
 * everything back.
 */
@ProviderType
public interface UndoTransaction extends AutoCloseable {
    Catalogue catalogue();

    /**
     * Takes a receipt away. Its number is never given again.
     *
     * @return nothing when there is none of this number
     */
    Optional<Receipt> take(long number);

    /** The rows that the imports made whose receipts are still there, ids by table, by the number of the receipt. */
    Map<Long, Map<String, IdBlocks>> receipts();

    /**
     * Locks rows that are to go, so that nobody can refer to them any more, and finds those that do: by any foreign key
     * of the database, by one of these pointers or by one of the ties of by-products. Rows that are gone meanwhile are
     * passed over.
     *
     * @param found told of each as it is found; of a row that refers in two ways, twice
     */
    void findDependents(
            Map<String, IdBlocks> rows,
            List<Pointer> pointers,
            List<ByProduct.Rows> byProducts,
            Consumer<Dependent> found);

    /** When the first and the last of some rows were made; empty where the table does not say that. */
    Optional<Period> period(String table, IdBlocks ids);

    /** What some rows have in a column of text, each once and nothing empty. */
    Set<String> values(String table, String column, IdBlocks ids);

    /** Which of these values rows have in a column of text. */
    Set<String> present(String table, String column, Collection<String> values);

    /**
     * Removes rows.
     *
     * @return how many there still were, by table, for each table that is still there
     */
    Map<String, Long> remove(Map<String, IdBlocks> rows);

    /**
     * Removes all rows of a table that refer to some others, for tables without numbers for ids.
     *
     * @return how many there were
     */
    long removeReferring(String table, String column, IdBlocks ids);

    /**
     * Makes a column null where it refers to some rows.
     *
     * @return in how many rows
     */
    long clear(String table, String column, IdBlocks ids);

    /** Adds an entry to the journal of files, which is there once this transaction is committed. */
    FileJournal.Entry announce(List<String> files, List<String> folders);

    /**
     * Makes everything final.
     *
     * @throws CommitException when it is not known whether it is
     */
    void commit();

    @Override
    void close();

    /** From the first to the last. */
    record Period(Instant first, Instant last) {}
}
