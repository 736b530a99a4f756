package world.karrot.migrate.api.instance;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import world.karrot.migrate.api.catalogue.Column;

/**
 * Rows beside a table that look like its rows and never become any: nothing is asked of them but the columns' types,
 * and they are gone when this is closed or the transaction ends. Used by the transaction's thread.
 */
@ProviderType
public interface StagingTable extends AutoCloseable {
    /**
     * Starts to load rows, after those of earlier loads. Only one load runs at a time in the whole transaction.
     *
     * @param columns what each row holds, the {@code id} among them; all others are null
     */
    RowLoader load(List<Column> columns);

    /** Compares each row with the table's row of the same id, bit by bit. */
    Comparison compare(List<Column> columns);

    /**
     * Finds what breaks the table's unique and check constraints: rows alone, with each other, or together with rows of
     * the table.
     *
     * @throws world.karrot.migrate.api.RefusedException when a constraint cannot even be tried on the rows
     */
    List<Violation> violations();

    /** Drops the rows. */
    @Override
    void close();

    /**
     * How rows compare with a table's.
     *
     * @param rows how many were compared
     */
    record Comparison(long rows, List<Difference> differences) {}

    /**
     * Something that is not as it should be.
     *
     * @param column where rows differ, or empty where the table has no such row
     * @param first the least id of a row with this difference
     * @param rows how many there are, at least 1
     */
    record Difference(String column, long first, long rows) {}

    /**
     * A constraint that rows break.
     *
     * @param what the constraint, in the words with which the database itself would refuse the rows
     * @param columns those that it is about
     * @param remedy what the admin can do
     * @param first the least id of a row that breaks it
     * @param rows how many break it, at least 1
     */
    record Violation(String what, List<String> columns, String remedy, long first, long rows) {}
}
