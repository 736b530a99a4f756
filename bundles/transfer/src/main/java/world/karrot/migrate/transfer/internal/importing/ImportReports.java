package world.karrot.migrate.transfer.internal.importing;

import java.util.ArrayList;
import java.util.List;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.transfer.ImportReport;
import world.karrot.migrate.api.transfer.ImportReport.Added;
import world.karrot.migrate.api.transfer.ImportReport.Arrival;
import world.karrot.migrate.api.transfer.ImportReport.Stage;
import world.karrot.migrate.api.transfer.ModelCount;
import world.karrot.migrate.transfer.internal.NamedGroups;
import world.karrot.migrate.transfer.internal.importing.load.CompletedRows;
import world.karrot.migrate.transfer.internal.importing.load.Load;
import world.karrot.migrate.transfer.internal.importing.plan.Outlook;
import world.karrot.migrate.transfer.internal.importing.plan.PlannedImport;

/** Says what an import did, or what one would do. */
record ImportReports(PlannedImport run) {
    /** @param more warnings of what came after the load */
    ImportReport done(Stage stage, Load load, CompletedRows completed, List<Finding> more) {
        List<ModelCount> counts = new ArrayList<>();
        load.counts().forEach((model, rows) -> counts.add(new ModelCount(model, rows)));
        List<Finding> changes = new ArrayList<>(load.changes());
        changes.addAll(completed.changes());
        Outlook outlook = run.outlook();
        Arrival arrival =
                new Arrival(outlook.groups(), counts, outlook.people(load.added()), load.fileCount(), outlook.absent());
        List<Finding> warnings = new ArrayList<>(run.warnings());
        warnings.addAll(load.warnings());
        warnings.addAll(more);
        return report(stage, arrival, changes, warnings);
    }

    /**
     * What an import would do, as far as it is decided.
     *
     * @param added rows that would name people who were there already
     */
    ImportReport foreseen(List<Added> added) {
        Outlook outlook = run.outlook();
        Arrival arrival = new Arrival(
                outlook.groupsToBe(),
                outlook.models(),
                outlook.people(added),
                run.plan().files().size(),
                outlook.absent());
        return report(new Stage.Planned(), arrival, run.plan().changes(), run.warnings());
    }

    private ImportReport report(Stage stage, Arrival arrival, List<Finding> changes, List<Finding> warnings) {
        NamedGroups groups = run.survey().namedGroups();
        return new ImportReport(
                stage,
                arrival,
                groups.in(changes),
                groups.in(warnings),
                run.plan().firstDay(),
                run.survey().contents());
    }
}
