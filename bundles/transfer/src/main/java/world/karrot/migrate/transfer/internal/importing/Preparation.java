package world.karrot.migrate.transfer.internal.importing;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.api.extension.ModelImporter;
import world.karrot.migrate.api.instance.Settings;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.api.registry.ModelRegistry;
import world.karrot.migrate.api.transfer.ImportChoices;
import world.karrot.migrate.api.transfer.ImportReport;
import world.karrot.migrate.transfer.internal.ReadingLimits;
import world.karrot.migrate.transfer.internal.importing.inspection.TargetInspection;
import world.karrot.migrate.transfer.internal.importing.plan.Draft;
import world.karrot.migrate.transfer.internal.importing.plan.EarlierImports;
import world.karrot.migrate.transfer.internal.importing.plan.Plan;
import world.karrot.migrate.transfer.internal.importing.plan.PlannedImport;
import world.karrot.migrate.transfer.internal.importing.plan.Planner;
import world.karrot.migrate.transfer.internal.importing.proof.Refusal;
import world.karrot.migrate.transfer.internal.importing.proof.ViolationSearch;
import world.karrot.migrate.transfer.internal.importing.survey.Survey;

/** What is known of an import after the first reading of its archive. Nothing has changed on the target yet. */
record Preparation(
        OpenedImport opened,
        TargetInspection inspection,
        Settings settings,
        Survey survey,
        EarlierImports earlier,
        Planner planner,
        Draft draft) {
    /**
     * Looks at the target, and reads the archive for the first time.
     *
     * @throws RefusedException when too little of the target can be read to go on, or the archive is too large
     */
    static Preparation of(OpenedImport opened, ModelRegistry registry, ReadingLimits limits, Progress progress)
            throws IOException {
        ImportChoices choices = opened.request().choices();
        Settings settings = opened.instance().settings();
        ResolvedModels models = opened.models(registry);
        // At once, for what a bundle has that goes meanwhile would be imported by somebody else.
        Map<String, ModelImporter> importers = registry.importers();
        TargetInspection inspection = TargetInspection.of(opened.target(), settings, models);
        inspection.requireReadable();
        Survey survey = opened.read(models, importers, limits, progress);
        EarlierImports earlier = EarlierImports.of(survey, opened.archive(), opened.target());
        Planner planner = new Planner(choices, survey, opened.target(), registry.contents(), settings.site());
        Draft draft = planner.draft().with(inspection.problems(survey), inspection.warnings(survey));
        return new Preparation(opened, inspection, settings, survey, earlier, planner, draft);
    }

    /** Whether it can be said already that there will be no import. */
    boolean isRefused() {
        return !draft.problems().isEmpty();
    }

    /**
     * Everything that stands in the way, the rules of the database included, which the archive is read once more for;
     * nothing is loaded into Karrot's tables for that, and no id is taken. Nothing but closing may follow in the
     * transaction.
     */
    Refusal refusal(Progress progress) throws IOException {
        PlannedImport rehearsed = rehearsed();
        return new Refusal(draft.problems(), rehearsed.remarks()).withViolations(rehearsed, progress);
    }

    /**
     * What an import would do. Takes no ids and loads nothing; nothing but closing may follow in the transaction.
     *
     * @throws RefusedException when an import would be refused
     */
    ImportReport foreseen(Progress progress) throws IOException {
        if (isRefused()) {
            throw refusal(progress).exception();
        }
        PlannedImport rehearsed = rehearsed().noticing(inspection.foreseenOfFiles(survey));
        ViolationSearch search = ViolationSearch.of(rehearsed, progress);
        if (!search.violations().isEmpty()) {
            throw new RefusedException(search.violations(), rehearsed.remarks());
        }
        return new ImportReports(rehearsed).foreseen(search.added());
    }

    /**
     * Takes the ids; only where nothing is refused.
     *
     * @throws RefusedException when a sequence gives ids that rows have already
     */
    PlannedImport planned() {
        Plan plan = planner.plan(draft);
        inspection.requireNew(survey, plan.ids());
        return with(plan);
    }

    private PlannedImport rehearsed() {
        return with(planner.rehearsal(draft));
    }

    private PlannedImport with(Plan plan) {
        return new PlannedImport(settings, opened.archive(), opened.target(), earlier, survey, plan, List.of());
    }
}
