package world.karrot.migrate.transfer.internal.importing;

import java.util.Map;

/**
 * What was decided before any id is taken; incomplete where there are problems.
 *
 * @param matched target ids by model and source id, of rows that are there already
 * @param replacements new values by model, field and source id
 * @param files new paths of files by the old ones
 */
record Draft(
        Map<String, Map<Long, Long>> matched,
        Map<String, Map<String, Map<Long, String>>> replacements,
        Map<String, String> files) {}
