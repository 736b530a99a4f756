package world.karrot.migrate.transfer.internal.importing;

import java.io.IOException;
import world.karrot.migrate.api.Password;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.api.archive.Archive;
import world.karrot.migrate.api.archive.Archives;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.instance.Instance;
import world.karrot.migrate.api.instance.Instances;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.api.registry.ModelRegistry;
import world.karrot.migrate.api.transfer.ImportChoices;
import world.karrot.migrate.api.transfer.ImportRequest;
import world.karrot.migrate.transfer.internal.ReadingLimits;
import world.karrot.migrate.transfer.internal.importing.rows.Conversions;
import world.karrot.migrate.transfer.internal.importing.rows.LeftBehind;
import world.karrot.migrate.transfer.internal.importing.survey.FirstReading;
import world.karrot.migrate.transfer.internal.importing.survey.Survey;

/** The archive and the target of an import, opened. */
record OpenedImport(ImportRequest request, Instance instance, Archive archive, ImportTransaction target)
        implements AutoCloseable {
    static OpenedImport of(ImportRequest request, Instances instances, Archives archives) throws IOException {
        Instance instance = instances.get(request.instance());
        char[] password = request.password().map(Password::chars).orElse(new char[0]);
        Archive archive = archives.open(request.file(), password);
        try {
            return new OpenedImport(request, instance, archive, instance.begin());
        } catch (RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    /** What takes part, as of now. */
    ResolvedModels models(ModelRegistry registry) {
        ImportChoices choices = request.choices();
        return new WishedModels(choices.wishes()).of(registry.resolve(target.catalogue(), choices.without()));
    }

    /**
     * Reads the archive for the first time.
     *
     * @throws RefusedException when what takes part is not sound, or the archive is too large for the limits
     */
    Survey read(ResolvedModels models, ModelRegistry registry, ReadingLimits limits, Progress progress)
            throws IOException {
        return FirstReading.of(
                archive,
                models.sound(),
                new Conversions(
                        registry.importers(), new LeftBehind(request.choices().leftBehind())),
                request.choices(),
                target,
                limits,
                progress);
    }

    @Override
    public void close() throws IOException {
        try (archive) {
            target.close();
        }
    }
}
