package world.karrot.migrate.transfer.internal.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.ImportReport;
import world.karrot.migrate.api.ModelCount;
import world.karrot.migrate.api.archive.Archive;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.ModelImporter;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.instance.Settings;
import world.karrot.migrate.api.registry.ResolvedModels;

/** One import, once everything is decided. */
record Import(
        Settings settings,
        Archive archive,
        ImportTransaction target,
        String archiveId,
        ResolvedModels models,
        Map<String, ModelImporter> importers,
        Survey survey,
        Plan plan) {

    /** @param receipt its number, once there is one for good */
    ImportReport report(Load load, Completed completed, Optional<Long> receipt) {
        List<ModelCount> counts = new ArrayList<>();
        load.counts().forEach((model, rows) -> counts.add(new ModelCount(model, rows)));
        List<Finding> warnings = new ArrayList<>(models.refused());
        warnings.addAll(plan.warnings());
        List<Finding> changes = new ArrayList<>(load.changes());
        changes.addAll(completed.changes());
        return new ImportReport(groups(), counts, people(), load.fileCount(), changes, warnings, receipt);
    }

    private List<ImportReport.Group> groups() {
        IdMap ids = plan.ids().get(Model.GROUP);
        List<ImportReport.Group> groups = new ArrayList<>();
        survey.surveys().get(Model.GROUP).names().forEach((source, name) -> {
            String renamed = plan.replacement(Model.GROUP, "name", source);
            groups.add(new ImportReport.Group(source, ids.target(source), renamed == null ? name : renamed));
        });
        return groups;
    }

    private ImportReport.People people() {
        List<IdMap> people = survey.surveys().values().stream()
                .filter(model -> model.keyed().isPresent())
                .map(model -> plan.ids().get(model.model().name()))
                .toList();
        return new ImportReport.People(
                people.stream().mapToLong(IdMap::matched).sum(),
                people.stream().mapToLong(IdMap::created).sum(),
                people.stream().mapToLong(ids -> ids.standIns().size()).sum());
    }
}
