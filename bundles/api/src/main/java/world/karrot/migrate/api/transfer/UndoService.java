package world.karrot.migrate.api.transfer;

import org.osgi.annotation.versioning.ProviderType;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.RefusedException;

/** Takes back what an import made. Thread-safe. Called by commands. */
@ProviderType
public interface UndoService {
    /**
     * Removes the rows that an import made in one transaction, with what Karrot has written about them by itself, and
     * their files after that. What was there before is not touched. Where people have written or joined something
     * since, it goes too if the request takes it, and otherwise nothing is done.
     *
     * @throws RefusedException when there is no such receipt, or with the receipts that have to be undone first and
     *     everything else that stands in the way
     * @throws MigrationException when something fails on the way
     */
    UndoReport undo(UndoRequest request, Progress progress);
}
