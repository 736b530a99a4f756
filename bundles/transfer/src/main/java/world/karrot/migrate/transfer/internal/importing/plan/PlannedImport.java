package world.karrot.migrate.transfer.internal.importing.plan;

import java.util.ArrayList;
import java.util.List;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.archive.Archive;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.instance.Settings;
import world.karrot.migrate.transfer.internal.importing.survey.Survey;

/**
 * One import, once everything is decided.
 *
 * @param settings of the target
 * @param earlier imports of the same archive
 * @param noticed what was noticed before it began, for the admin
 */
public record PlannedImport(
        Settings settings,
        Archive archive,
        ImportTransaction target,
        EarlierImports earlier,
        Survey survey,
        Plan plan,
        List<Finding> noticed) {
    /** The same in another transaction. */
    public PlannedImport in(ImportTransaction other) {
        return new PlannedImport(settings, archive, other, earlier, survey, plan, noticed);
    }

    /** The same where this was noticed before it began. */
    public PlannedImport noticing(List<Finding> findings) {
        return new PlannedImport(settings, archive, target, earlier, survey, plan, findings);
    }

    /** All that is to be said when it does not come to an import: what would have changed belongs to that. */
    public List<Finding> remarks() {
        List<Finding> remarks = new ArrayList<>(plan.changes());
        remarks.addAll(warnings());
        return remarks;
    }

    /** What the admin should look at. */
    public List<Finding> warnings() {
        List<Finding> warnings = new ArrayList<>(earlier.warnings());
        warnings.addAll(noticed);
        warnings.addAll(survey.models().refused());
        warnings.addAll(plan.warnings());
        return warnings;
    }

    /** What it comes to, as far as it is decided. */
    public Outlook outlook() {
        return new Outlook(survey, plan);
    }
}
