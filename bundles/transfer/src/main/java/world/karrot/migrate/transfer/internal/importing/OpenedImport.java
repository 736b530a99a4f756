package world.karrot.migrate.transfer.internal.importing;

import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import world.karrot.migrate.api.FileException;
import world.karrot.migrate.api.Password;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.api.archive.Archive;
import world.karrot.migrate.api.archive.Archives;
import world.karrot.migrate.api.extension.ModelImporter;
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
    private static final Logger LOG = LoggerFactory.getLogger(OpenedImport.class);

    static OpenedImport of(ImportRequest request, Instances instances, Archives archives) throws IOException {
        Instance instance = instances.get(request.instance());
        char[] password = request.password().map(Password::chars).orElse(new char[0]);
        Archive archive = archives.open(request.file(), password);
        try {
            return new OpenedImport(request, instance, archive, instance.begin());
        } catch (RuntimeException e) {
            close(archive);
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
    Survey read(ResolvedModels models, Map<String, ModelImporter> importers, ReadingLimits limits, Progress progress)
            throws IOException {
        return FirstReading.of(
                archive,
                models.sound(),
                new Conversions(importers, new LeftBehind(request.choices().leftBehind())),
                request.choices(),
                target,
                limits,
                progress);
    }

    @Override
    public void close() {
        try {
            target.close();
        } finally {
            close(archive);
        }
    }

    /** It was only read: what came of that stays as it is, and must not read as if it had failed. */
    private static void close(Archive archive) {
        try {
            archive.close();
        } catch (IOException e) {
            LOG.warn("The archive has been read, but cannot be closed: {}", FileException.reason(e));
        }
    }
}
