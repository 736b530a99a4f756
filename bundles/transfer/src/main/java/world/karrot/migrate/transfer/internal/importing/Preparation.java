package world.karrot.migrate.transfer.internal.importing;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.api.archive.Archive;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.instance.Settings;
import world.karrot.migrate.api.registry.ModelRegistry;
import world.karrot.migrate.api.transfer.ImportReport;
import world.karrot.migrate.api.transfer.ImportRequest;

/** What is known of an import after the first reading of its archive. Nothing has changed on the target yet. */
final class Preparation {
    private final Survey survey;
    private final Planner planner;
    private final Draft draft;
    private final Function<Plan, Import> imports;

    private Preparation(Survey survey, Planner planner, Function<Plan, Import> imports) {
        this.survey = survey;
        this.planner = planner;
        this.draft = planner.draft();
        this.imports = imports;
    }

    /** Reads the archive for the first time. */
    static Preparation of(
            ImportRequest request,
            Settings settings,
            ModelRegistry registry,
            Archive archive,
            ImportTransaction target,
            Progress progress)
            throws IOException {
        Survey survey = new Survey(request, registry, target, progress).of(archive);
        Planner planner = new Planner(request, survey, target, registry.contents(), settings.site());
        EarlierImports earlier = EarlierImports.of(survey, archive, target);
        return new Preparation(survey, planner, plan -> new Import(settings, archive, target, earlier, survey, plan));
    }

    /** Whether it can be said already that there will be no import. */
    boolean isRefused() {
        return !survey.problems().isEmpty();
    }

    /**
     * Everything that stands in the way, the rules of the database included, which the archive is read once more for;
     * nothing is loaded into Karrot's tables for that, and no id is taken. Nothing but closing may follow in the
     * transaction.
     */
    Refusal refusal(Progress progress) throws IOException {
        Import rehearsed = rehearsed();
        return new Refusal(survey.problems().list(), rehearsed.remarks()).diagnosed(rehearsed, progress);
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
        Import rehearsed = rehearsed();
        List<Finding> breaches = Diagnosis.breaches(rehearsed, progress);
        if (!breaches.isEmpty()) {
            throw new RefusedException(breaches, rehearsed.remarks());
        }
        return rehearsed.foreseen();
    }

    private Import rehearsed() {
        return imports.apply(planner.rehearsal(draft));
    }

    /** Takes the ids; only where nothing is refused. */
    Import planned() {
        return imports.apply(planner.plan(draft));
    }
}
