package world.karrot.migrate.transfer.internal.importing;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import world.karrot.migrate.api.ImportReport;
import world.karrot.migrate.api.ImportRequest;
import world.karrot.migrate.api.ImportService;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.Password;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.archive.Archive;
import world.karrot.migrate.api.archive.Archives;
import world.karrot.migrate.api.content.ModelImporter;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.instance.Instance;
import world.karrot.migrate.api.instance.Instances;
import world.karrot.migrate.api.registry.ModelRegistry;
import world.karrot.migrate.api.registry.ResolvedModels;
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
        Instance instance = instances.get(request.instance());
        char[] password = request.password().map(Password::chars).orElse(new char[0]);
        try (Archive archive = archives.open(request.file(), password);
                ImportTransaction target = instance.begin()) {
            ResolvedModels models =
                    registry.resolve(target.catalogue(), request.choices().without());
            Map<String, ModelImporter> importers = registry.importers();
            Survey survey = new Survey(importers, models, target, progress);
            archive.read(survey);
            survey.settle();
            String site = instance.settings().site();
            EarlierImports earlier = EarlierImports.of(survey, archive, target);
            Plan plan = new Planner(request, survey, target, registry.contents(), site, earlier).plan();
            return load(
                    request,
                    new Import(
                            instance.settings(), archive, target, earlier.archive(), models, importers, survey, plan),
                    progress);
        } catch (IOException e) {
            throw new MigrationException("The import stopped: " + e.getMessage() + ". Nothing was changed.", e);
        }
    }

    private ImportReport load(ImportRequest request, Import run, Progress progress) throws IOException {
        try (StagedFiles files = new StagedFiles(run.settings())) {
            Load load = new Load(run.importers(), run.survey(), run.plan(), run.target(), files, progress);
            run.archive().read(load);
            load.finish();
            Completed completed = Completed.of(run);
            progress.report("Checking constraints", 0);
            run.target().checkConstraints();
            long receipt = run.target().leave(new ReceiptMaker(run, completed, files).make(request.by()));
            if (!request.dryRun()) {
                run.target().commit();
                files.keep();
            }
            return run.report(load, completed, Optional.of(receipt).filter(number -> !request.dryRun()));
        }
    }
}
