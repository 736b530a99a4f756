package world.karrot.migrate.api.transfer;

import java.util.Optional;

/**
 * What to take back.
 *
 * @param instance where, or empty for the only one that is connected
 * @param receipt number of the import's receipt there
 * @param dryRun do everything, then leave it as it was
 */
public record UndoRequest(Optional<String> instance, long receipt, boolean dryRun) {}
