package world.karrot.migrate.transfer.internal.importing.plan;

import java.util.List;
import java.util.Map;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.transfer.FirstDay;

/**
 * What was decided before any id is taken; incomplete where there are problems.
 *
 * @param created which rows are created
 * @param files new paths of files by the old ones
 * @param problems what stands in the way, the archive's own included
 * @param changes what will not be as it was on the source
 * @param warnings what the admin should look at
 * @param firstDay what Karrot will do by itself
 */
public record Draft(
        CreatedRows created,
        Replacements replacements,
        Map<String, String> files,
        List<Finding> problems,
        List<Finding> changes,
        List<Finding> warnings,
        FirstDay firstDay) {}
