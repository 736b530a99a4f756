package world.karrot.migrate.itests.workshop.shell;

import java.util.List;
import java.util.stream.Stream;
import world.karrot.migrate.api.archive.Archives;
import world.karrot.migrate.api.health.HealthService;
import world.karrot.migrate.api.instance.Instances;
import world.karrot.migrate.api.picture.PictureScaler;
import world.karrot.migrate.api.registry.ModelRegistry;
import world.karrot.migrate.api.transfer.ExportService;
import world.karrot.migrate.api.transfer.ImportService;
import world.karrot.migrate.api.transfer.InspectService;
import world.karrot.migrate.api.transfer.PeopleService;
import world.karrot.migrate.api.transfer.PictureService;
import world.karrot.migrate.api.transfer.UndoService;
import world.karrot.migrate.database.internal.condition.MediaCheck;
import world.karrot.migrate.itests.workshop.QuickArchives;
import world.karrot.migrate.itests.workshop.framework.InstalledBundles;
import world.karrot.migrate.shell.internal.feature.ContentFeatures;
import world.karrot.migrate.transfer.internal.ConfiguredLimits;
import world.karrot.migrate.transfer.internal.ReadingLimits;
import world.karrot.migrate.transfer.internal.exporting.ExportCheck;
import world.karrot.migrate.transfer.internal.exporting.SnapshotExportService;
import world.karrot.migrate.transfer.internal.health.CheckingHealthService;
import world.karrot.migrate.transfer.internal.health.ContentCheck;
import world.karrot.migrate.transfer.internal.health.DatabaseCheck;
import world.karrot.migrate.transfer.internal.health.DiskCheck;
import world.karrot.migrate.transfer.internal.health.JavaCheck;
import world.karrot.migrate.transfer.internal.importing.SurveyingPeopleService;
import world.karrot.migrate.transfer.internal.importing.TransactionalImportService;
import world.karrot.migrate.transfer.internal.importing.inspection.ImportCheck;
import world.karrot.migrate.transfer.internal.inspecting.ArchiveInspectService;
import world.karrot.migrate.transfer.internal.pictures.InstancePictureService;
import world.karrot.migrate.transfer.internal.pictures.PictureCheck;
import world.karrot.migrate.transfer.internal.undoing.TransactionalUndoService;

/** What commands work with. */
final class Services {
    private Services() {}

    /** @param scaler null where nothing that makes sizes of pictures is installed */
    static Stream<Object> of(
            Instances instances, ModelRegistry registry, PictureScaler scaler, OfferedFeatures features) {
        Archives archives = QuickArchives.archives();
        ConfiguredLimits limits = new ConfiguredLimits(ReadingLimits.usual());
        PictureService pictures = new InstancePictureService(instances, registry, scaler);
        return Stream.of(
                instances,
                registry,
                archives,
                ContentFeatures.of(features::service),
                new SnapshotExportService(instances, registry, archives),
                pictures,
                new TransactionalImportService(instances, registry, archives, pictures, limits),
                new SurveyingPeopleService(instances, registry, archives, limits),
                new TransactionalUndoService(instances, registry),
                new ArchiveInspectService(archives, limits),
                health(instances, registry, scaler));
    }

    /** Those that bundles have. */
    static Stream<Object> of(InstalledBundles bundles, OfferedFeatures features) {
        Stream<Class<?>> types = Stream.of(
                Archives.class,
                ExportService.class,
                HealthService.class,
                ImportService.class,
                InspectService.class,
                Instances.class,
                ModelRegistry.class,
                PeopleService.class,
                PictureService.class,
                UndoService.class);
        return Stream.concat(types.map(bundles::service), Stream.of(ContentFeatures.of(features::service)));
    }

    private static HealthService health(Instances instances, ModelRegistry registry, PictureScaler scaler) {
        return new CheckingHealthService(
                instances,
                List.of(new DiskCheck(), new JavaCheck()),
                List.of(
                        new ContentCheck(registry),
                        new DatabaseCheck(),
                        new ExportCheck(registry),
                        new ImportCheck(registry),
                        new MediaCheck(),
                        new PictureCheck(registry, scaler)));
    }
}
