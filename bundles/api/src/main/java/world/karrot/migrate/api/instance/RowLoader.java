package world.karrot.migrate.api.instance;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Takes the rows of one table. Used by the transaction's thread. */
@ProviderType
public interface RowLoader extends AutoCloseable {
    /**
     * Adds a row. It may reach the database only with {@link #finish}.
     *
     * @param values as {@link world.karrot.migrate.api.archive.Row} spells them, or a {@link Literal}; one a column
     */
    void add(List<Object> values);

    /**
     * Ends the load.
     *
     * @return how many rows were loaded
     * @throws world.karrot.migrate.api.RefusedException when the database refuses a row, naming why
     */
    long finish();

    /** Ends the load if it was not finished; what was added is then worth nothing. */
    @Override
    void close();
}
