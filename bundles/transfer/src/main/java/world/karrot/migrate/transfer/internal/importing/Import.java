package world.karrot.migrate.transfer.internal.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.archive.Archive;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.instance.Settings;
import world.karrot.migrate.api.transfer.ImportReport;
import world.karrot.migrate.api.transfer.ModelCount;

/** One import, once everything is decided. */
record Import(
        Settings settings,
        Archive archive,
        ImportTransaction target,
        EarlierImports earlier,
        Survey survey,
        Plan plan) {
    /** The same in another transaction. */
    Import in(ImportTransaction other) {
        return new Import(settings, archive, other, earlier, survey, plan);
    }

    /** @param receipt its number, once there is one for good */
    ImportReport report(Load load, Completed completed, ImportReport.Compared compared, Optional<Long> receipt) {
        List<ModelCount> counts = new ArrayList<>();
        load.counts().forEach((model, rows) -> counts.add(new ModelCount(model, rows)));
        List<Finding> changes = new ArrayList<>(load.changes());
        changes.addAll(completed.changes());
        return new ImportReport(
                outlook().groups(),
                counts,
                outlook().people(),
                load.fileCount(),
                Optional.of(compared),
                changes,
                warnings(),
                survey.contents(),
                outlook().absent(),
                receipt);
    }

    /** What an import would do, as far as it is decided. */
    ImportReport foreseen() {
        return new ImportReport(
                outlook().groupsToBe(),
                outlook().models(),
                outlook().people(),
                plan.files().size(),
                Optional.empty(),
                plan.changes(),
                warnings(),
                survey.contents(),
                outlook().absent(),
                Optional.empty());
    }

    /** All that is to be said when it does not come to an import: what would have changed belongs to that. */
    List<Finding> remarks() {
        List<Finding> remarks = new ArrayList<>(plan.changes());
        remarks.addAll(warnings());
        return remarks;
    }

    private List<Finding> warnings() {
        List<Finding> warnings = new ArrayList<>(earlier.warnings());
        warnings.addAll(survey.models().refused());
        warnings.addAll(plan.warnings());
        return warnings;
    }

    private Outlook outlook() {
        return new Outlook(survey, plan);
    }
}
