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
 * @param wording what becomes of what texts and JSON speak of
 * @param redactions what is emptied for the sake of people
 * @param changes what will not be as it was on the source
 * @param warnings what the admin should look at
 */
record Plan(
        Map<String, IdMap> ids,
        Map<String, Map<String, Map<Long, String>>> replacements,
        Map<String, String> files,
        Wording wording,
        Redactions redactions,
        List<Finding> changes,
        List<Finding> warnings) {

    /** The value that a field gets in place of the archive's. */
    String replacement(String model, String field, long id) {
        Map<Long, String> byId = replacements.getOrDefault(model, Map.of()).getOrDefault(field, Map.of());
        // Asked for every value of every row, and hardly any field has any: no object for the id then.
        return byId.isEmpty() ? null : byId.get(id);
    }
}
