package world.karrot.migrate.api.instance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;
import world.karrot.migrate.api.catalogue.Catalogue;
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
     * Takes a receipt away, and with the last one all trace of receipts.
     *
     * @return nothing when there is none of this number
     */
    Optional<Receipt> take(long number);

    /**
     * Locks the rows that an import made, so that nobody can refer to them any more, and finds those of others that do:
     * by any foreign key of the database or by one of these pointers. Rows that are gone meanwhile are passed over.
     *
     * @param found told of each as it is found
     */
    void findDependents(Map<String, IdBlocks> rows, List<Pointer> pointers, Consumer<Dependent> found);

    /**
     * Removes the rows that an import made.
     *
     * @return how many there still were, by table, for each table that is still there
     */
    Map<String, Long> remove(Map<String, IdBlocks> rows);

    void commit();

    @Override
    void close();
}
