package world.karrot.migrate.transfer.internal.importing;

import java.io.IOException;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.Password;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.api.archive.Archive;
import world.karrot.migrate.api.archive.Archives;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.instance.Instance;
import world.karrot.migrate.api.instance.InstanceException;
import world.karrot.migrate.api.instance.Instances;
import world.karrot.migrate.api.registry.ModelRegistry;
import world.karrot.migrate.api.transfer.ImportReport;
import world.karrot.migrate.api.transfer.ImportReport.Compared;
import world.karrot.migrate.api.transfer.ImportRequest;
import world.karrot.migrate.api.transfer.ImportService;
import world.karrot.migrate.transfer.internal.media.StagedFiles;

/** Imports in one transaction. */
@Component
public final class TransactionalImportService implements ImportService {
    private final Instances instances;
    private final ModelRegistry registry;
    private final Archives archives;

    @Activate
    public TransactionalImportService(
            @Reference Instances instances, @Reference ModelRegistry registry, @Reference Archives archives) {
        this.instances = instances;
        this.registry = registry;
        this.archives = archives;
    }

    @Override
    public ImportReport importArchive(ImportRequest request, Progress progress) {
        return prepare(request, progress, (instance, preparation) -> {
            if (preparation.isRefused()) {
                throw preparation.refusal(progress).exception();
            }
            return load(request, instance, preparation.planned(), progress);
        });
    }

    @Override
    public ImportReport plan(ImportRequest request, Progress progress) {
        return prepare(request, progress, (instance, preparation) -> preparation.foreseen(progress));
    }

    /** The first reading, and what is to be done then. */
    private ImportReport prepare(ImportRequest request, Progress progress, Step then) {
        Instance instance = instances.get(request.instance());
        char[] password = request.password().map(Password::chars).orElse(new char[0]);
        try (Archive archive = archives.open(request.file(), password);
                ImportTransaction target = instance.begin()) {
            return then.apply(
                    instance, Preparation.of(request, instance.settings(), registry, archive, target, progress));
        } catch (IOException e) {
            throw new MigrationException("The import stopped: " + e.getMessage() + ". Nothing was changed.", e);
        }
    }

    private ImportReport load(ImportRequest request, Instance instance, Import run, Progress progress)
            throws IOException {
        try (StagedFiles files = new StagedFiles(run.settings())) {
            Load load = new Load(run, files, progress);
            Completed completed = load(load, instance, run, progress);
            Compared compared = compare(run, load, files, progress);
            long receipt = run.target().leave(new ReceiptMaker(run, completed, files).make(request.by()));
            if (!request.dryRun()) {
                run.target().commit();
                files.keep();
            }
            return run.report(load, completed, compared, Optional.of(receipt).filter(number -> !request.dryRun()));
        }
    }

    private static Completed load(Load load, Instance instance, Import run, Progress progress) throws IOException {
        try {
            run.archive().read(load);
            load.finish();
            Completed completed = Completed.of(run);
            progress.report("Checking constraints", 0);
            run.target().checkConstraints();
            return completed;
        } catch (RefusedException e) {
            run.target().close();
            throw diagnosed(e, instance, run, progress);
        }
    }

    /** A load stops at the first row that the database refuses; a transaction of its own finds the others. */
    private static RefusedException diagnosed(RefusedException first, Instance instance, Import run, Progress progress)
            throws IOException {
        Refusal refusal = new Refusal(first.problems(), run.remarks());
        try (ImportTransaction target = instance.begin()) {
            return refusal.diagnosed(run.in(target), progress).exception();
        } catch (InstanceException e) {
            return refusal.undiagnosed(e).exception();
        }
    }

    private static Compared compare(Import run, Load load, StagedFiles files, Progress progress) throws IOException {
        ReadBack readBack = new ReadBack(run, files, progress);
        run.archive().read(readBack);
        return readBack.compare(load.standIns());
    }

    /** What follows the first reading. */
    private interface Step {
        ImportReport apply(Instance instance, Preparation preparation) throws IOException;
    }
}
