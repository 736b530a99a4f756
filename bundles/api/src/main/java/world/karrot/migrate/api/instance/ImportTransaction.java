package world.karrot.migrate.api.instance;

import java.util.Collection;
import java.util.List;

/**
 * The one transaction of an import. Used by one thread. Closing without a commit rolls everything back, apart from
 * sequences.
 */
public interface ImportTransaction extends AutoCloseable {
    Catalogue catalogue();

    /**
     * The rows that have one of these values in a column, in whatever case.
     *
     * @return their ids and their own spelling of the value
     */
    List<Existing> existing(Table table, String column, Collection<String> values);

    /** Takes ids from the table's sequence; nobody else will get them. */
    IdBlocks allocate(Table table, long count);

    /**
     * Starts to load rows into a table. One load at a time.
     *
     * @param columns what each row holds, in that order
     */
    RowLoader load(Table table, List<Column> columns);

    /**
     * Checks every constraint now.
     *
     * @throws world.karrot.migrate.api.RefusedException naming what failed
     */
    void checkConstraints();

    void commit();

    @Override
    void close();

    /**
     * @param id the row's
     * @param value what it has in the column
     */
    record Existing(long id, String value) {}
}
