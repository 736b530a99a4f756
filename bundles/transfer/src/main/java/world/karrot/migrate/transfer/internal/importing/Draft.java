package world.karrot.migrate.transfer.internal.importing;

import java.util.Map;

/**
 * What was decided before any id is taken; incomplete where there are problems.
 *
 * @param travellers which rows are created
 * @param replacements new values by model, field and source id
 * @param files new paths of files by the old ones
 */
record Draft(
        Travellers travellers, Map<String, Map<String, Map<Long, String>>> replacements, Map<String, String> files) {}
