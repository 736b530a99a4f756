package world.karrot.migrate.api.transfer;

import org.osgi.annotation.versioning.ProviderType;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.RefusedException;

/** Takes back what an import made. Thread-safe. Called by commands. */
@ProviderType
public interface UndoService {
    /**
     * Removes the rows that an import made in one transaction, and its files after that. What was there before is not
     * touched; where anything made since depends on what would go, nothing is done.
     *
     * @throws RefusedException when there is no such receipt, or with everything that depends on the import
     * @throws MigrationException when something fails on the way
     */
    UndoReport undo(UndoRequest request, Progress progress);
}
