package world.karrot.migrate.transfer.internal.importing;

import java.util.List;
import java.util.Map;
import world.karrot.migrate.api.Finding;

/**
 * Everything that was decided before the first row is loaded.
 *
 * @param ids by model
 * @param replacements new values by model, field and source id
 * @param files new paths of files by the old ones; only of those that are needed
 * @param userNames user names by those on the source, in lower case, of people who have another one here
 * @param links what becomes of links to the source's pages
 * @param changes what will not be as it was on the source
 * @param warnings what the admin should look at
 */
record Plan(
        Map<String, IdMap> ids,
        Map<String, Map<String, Map<Long, String>>> replacements,
        Map<String, String> files,
        Map<String, String> userNames,
        Links links,
        List<Finding> changes,
        List<Finding> warnings) {

    /** The value that a field gets in place of the archive's. */
    String replacement(String model, String field, long id) {
        Map<Long, String> byId = replacements.getOrDefault(model, Map.of()).getOrDefault(field, Map.of());
        // Asked for every value of every row, and hardly any field has any: no object for the id then.
        return byId.isEmpty() ? null : byId.get(id);
    }
}
