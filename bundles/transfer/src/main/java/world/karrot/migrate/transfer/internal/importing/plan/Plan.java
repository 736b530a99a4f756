package world.karrot.migrate.transfer.internal.importing.plan;

import java.util.List;
import java.util.Map;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.transfer.FirstDay;
import world.karrot.migrate.transfer.internal.importing.ids.IdMap;
import world.karrot.migrate.transfer.internal.importing.wording.Wording;

/**
 * Everything that was decided before the first row is loaded.
 *
 * @param created which rows are created
 * @param ids by model
 * @param files new paths of files by the old ones; only of those that are needed
 * @param wording what becomes of what texts and JSON speak of
 * @param redactions what is emptied for the sake of people
 * @param changes what will not be as it was on the source
 * @param warnings what the admin should look at
 * @param firstDay what Karrot will do by itself, and how far times are moved for that
 */
public record Plan(
        CreatedRows created,
        Map<String, IdMap> ids,
        Replacements replacements,
        Map<String, String> files,
        Wording wording,
        Redactions redactions,
        List<Finding> changes,
        List<Finding> warnings,
        FirstDay firstDay) {}
