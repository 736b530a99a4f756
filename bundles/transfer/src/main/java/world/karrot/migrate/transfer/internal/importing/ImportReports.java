package world.karrot.migrate.transfer.internal.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.transfer.ImportReport;
import world.karrot.migrate.api.transfer.ImportReport.Compared;
import world.karrot.migrate.api.transfer.ModelCount;
import world.karrot.migrate.transfer.internal.importing.load.CompletedRows;
import world.karrot.migrate.transfer.internal.importing.load.Load;
import world.karrot.migrate.transfer.internal.importing.plan.Outlook;
import world.karrot.migrate.transfer.internal.importing.plan.PlannedImport;

/** Says what an import did, or what one would do. */
record ImportReports(PlannedImport run) {
    /** @param receipt its number, once there is one for good */
    ImportReport done(Load load, CompletedRows completed, Compared compared, Optional<Long> receipt) {
        List<ModelCount> counts = new ArrayList<>();
        load.counts().forEach((model, rows) -> counts.add(new ModelCount(model, rows)));
        List<Finding> changes = new ArrayList<>(load.changes());
        changes.addAll(completed.changes());
        Outlook outlook = run.outlook();
        return new ImportReport(
                outlook.groups(),
                counts,
                outlook.people(),
                load.fileCount(),
                Optional.of(compared),
                changes,
                run.warnings(),
                run.survey().contents(),
                outlook.absent(),
                receipt);
    }

    /** What an import would do, as far as it is decided. */
    ImportReport foreseen() {
        Outlook outlook = run.outlook();
        return new ImportReport(
                outlook.groupsToBe(),
                outlook.models(),
                outlook.people(),
                run.plan().files().size(),
                Optional.empty(),
                run.plan().changes(),
                run.warnings(),
                run.survey().contents(),
                outlook.absent(),
                Optional.empty());
    }
}
