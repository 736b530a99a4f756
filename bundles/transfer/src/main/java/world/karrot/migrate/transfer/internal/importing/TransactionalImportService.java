package world.karrot.migrate.transfer.internal.importing;

import java.io.IOException;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.api.archive.Archives;
import world.karrot.migrate.api.instance.CommitException;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.instance.Instance;
import world.karrot.migrate.api.instance.InstanceException;
import world.karrot.migrate.api.instance.Instances;
import world.karrot.migrate.api.receipt.IdBlocks;
import world.karrot.migrate.api.registry.ModelRegistry;
import world.karrot.migrate.api.transfer.ImportReport;
import world.karrot.migrate.api.transfer.ImportReport.Compared;
import world.karrot.migrate.api.transfer.ImportReport.Stage;
import world.karrot.migrate.api.transfer.ImportRequest;
import world.karrot.migrate.api.transfer.ImportService;
import world.karrot.migrate.api.transfer.PictureService;
import world.karrot.migrate.transfer.internal.ConfiguredLimits;
import world.karrot.migrate.transfer.internal.Irrevocable;
import world.karrot.migrate.transfer.internal.importing.load.CompletedRows;
import world.karrot.migrate.transfer.internal.importing.load.Load;
import world.karrot.migrate.transfer.internal.importing.plan.PlannedImport;
import world.karrot.migrate.transfer.internal.importing.proof.ReadBack;
import world.karrot.migrate.transfer.internal.importing.proof.Refusal;
import world.karrot.migrate.transfer.internal.media.AbandonedFiles;
import world.karrot.migrate.transfer.internal.media.Announcement;
import world.karrot.migrate.transfer.internal.media.StagedFiles;

/** Imports in one transaction. */
@Component
public final class TransactionalImportService implements ImportService {
    private final Instances instances;
    private final ModelRegistry registry;
    private final Archives archives;
    private final PictureService pictures;
    private final ConfiguredLimits limits;

    @Activate
    public TransactionalImportService(
            @Reference Instances instances,
            @Reference ModelRegistry registry,
            @Reference Archives archives,
            @Reference PictureService pictures,
            @Reference ConfiguredLimits limits) {
        this.instances = instances;
        this.registry = registry;
        this.archives = archives;
        this.pictures = pictures;
        this.limits = limits;
    }

    @Override
    public ImportReport importArchive(ImportRequest request, Progress progress) {
        return prepare(request, progress, preparation -> {
            if (preparation.isRefused()) {
                throw preparation.refusal(progress).exception();
            }
            return load(request, preparation.opened().instance(), preparation.planned(), progress);
        });
    }

    @Override
    public ImportReport plan(ImportRequest request, Progress progress) {
        return prepare(request, progress, preparation -> preparation.foreseen(progress));
    }

    /** The first reading, and what is to be done then. */
    private ImportReport prepare(ImportRequest request, Progress progress, Step then) {
        try (OpenedImport opened = OpenedImport.of(request, instances, archives)) {
            Preparation preparation = Preparation.of(opened, registry, limits.now(), progress);
            return preparation.survey().namedGroups().in(() -> then.apply(preparation));
        } catch (IOException e) {
            throw new MigrationException("The import stopped: " + e.getMessage() + ". Nothing was changed.", e);
        }
    }

    private ImportReport load(ImportRequest request, Instance instance, PlannedImport planned, Progress progress)
            throws IOException {
        PlannedImport run = request.dryRun()
                ? planned
                : planned.noticing(AbandonedFiles.of(instance).remove());
        try (Announcement announced = announced(instance, run);
                StagedFiles files = new StagedFiles(run.settings())) {
            IdBlocks contentTypes = makeContentTypes(run);
            Load load = new Load(run, files, progress);
            CompletedRows completed = load(load, instance, run, progress);
            Compared compared = compare(run, load, files, progress);
            long receipt = run.target().leave(new ReceiptMaker(run, contentTypes, completed, files).make(request.by()));
            ImportReports reports = new ImportReports(run);
            if (request.dryRun()) {
                return reports.done(new Stage.Rehearsed(compared), load, completed, List.of());
            }
            announced.entry().ifPresent(run.target()::settle);
            commit(run, files);
            return Irrevocable.then("The import is complete, with the receipt " + receipt, () -> {
                AfterCommit after = AfterCommit.of(
                        new AfterCommit.Done(request, instance.name(), receipt), run, files, pictures, progress);
                return reports.done(
                        new Stage.Imported(compared, receipt, after.pictures()), load, completed, after.warnings());
            });
        }
    }

    /** Before any row that names them. */
    private static IdBlocks makeContentTypes(PlannedImport run) {
        return run.target()
                .makeContentTypes(run.survey()
                        .missingContentTypes(run.target().catalogue().contentTypes()));
    }

    /** When its answer is lost, rows may name the files; if none does, the next run finds them in the journal. */
    private static void commit(PlannedImport run, StagedFiles files) {
        try {
            run.target().commit();
        } catch (CommitException e) {
            files.keep();
            throw e;
        }
        files.keep();
    }

    private static Announcement announced(Instance instance, PlannedImport run) {
        return Announcement.of(
                instance.journal(), run.settings().media(), run.plan().files().values());
    }

    private static CompletedRows load(Load load, Instance instance, PlannedImport run, Progress progress)
            throws IOException {
        try {
            run.archive().read(load);
            load.finish();
            CompletedRows completed = CompletedRows.of(run);
            progress.report("Checking constraints", 0);
            load.check();
            return completed;
        } catch (RefusedException e) {
            run.target().close();
            throw diagnosed(e, instance, run, progress);
        }
    }

    /** A load stops at the first row that the database refuses; a transaction of its own finds the others. */
    private static RefusedException diagnosed(
            RefusedException first, Instance instance, PlannedImport run, Progress progress) throws IOException {
        Refusal refusal = new Refusal(first.problems(), run.remarks());
        try (ImportTransaction target = instance.begin()) {
            return refusal.withViolations(run.in(target), progress).exception();
        } catch (InstanceException e) {
            return refusal.withoutViolations(e).exception();
        }
    }

    private static Compared compare(PlannedImport run, Load load, StagedFiles files, Progress progress)
            throws IOException {
        ReadBack readBack = new ReadBack(run, files, progress);
        run.archive().readAgain(readBack);
        return readBack.compare(load.standIns(), load.keys());
    }

    /** What follows the first reading. */
    private interface Step {
        ImportReport apply(Preparation preparation) throws IOException;
    }
}
