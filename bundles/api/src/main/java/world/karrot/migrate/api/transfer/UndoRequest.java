package world.karrot.migrate.api.transfer;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What to take back.
 *
 * @param instance where, or empty for the only one that is connected
 * @param receipt number of the import's receipt there
 * @param takes whether what people wrote or joined since may go as well; asked within the transaction, and only when
 *     there is any
 * @param dryRun do everything, then leave it as it was
 */
public record UndoRequest(
        Optional<String> instance, long receipt, Predicate<List<UndoReport.Later>> takes, boolean dryRun) {}
