package world.karrot.migrate.itests.workshop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import world.karrot.migrate.api.Password;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.archive.Archives;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.registry.ModelRegistry;
import world.karrot.migrate.api.transfer.ExportReport;
import world.karrot.migrate.api.transfer.ExportRequest;
import world.karrot.migrate.api.transfer.ImportChoices;
import world.karrot.migrate.api.transfer.ImportReport;
import world.karrot.migrate.api.transfer.ImportRequest;
import world.karrot.migrate.api.transfer.InspectService;
import world.karrot.migrate.api.transfer.PeopleService.Person;
import world.karrot.migrate.api.transfer.UndoReport;
import world.karrot.migrate.api.transfer.UndoReport.Later;
import world.karrot.migrate.api.transfer.UndoRequest;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.archive.Unpacked;
import world.karrot.migrate.pictures.internal.InstalledPictures;
import world.karrot.migrate.transfer.internal.ConfiguredLimits;
import world.karrot.migrate.transfer.internal.ReadingLimits;
import world.karrot.migrate.transfer.internal.exporting.SnapshotExportService;
import world.karrot.migrate.transfer.internal.importing.SurveyingPeopleService;
import world.karrot.migrate.transfer.internal.importing.TransactionalImportService;
import world.karrot.migrate.transfer.internal.inspecting.ArchiveInspectService;
import world.karrot.migrate.transfer.internal.pictures.InstancePictureService;
import world.karrot.migrate.transfer.internal.undoing.TransactionalUndoService;

/**
 * Groups on their way from one instance to another, moved by the real services.
 *
 * @param registry of what is installed
 * @param file the archive
 * @param password empty for an archive that is not encrypted
 */
public record Journey(ModelRegistry registry, Path file, Optional<Password> password) {
    private static final Archives ARCHIVES = QuickArchives.archives();

    /** The same archive where other contents are installed. */
    public Journey with(ModelRegistry others) {
        return new Journey(others, file, password);
    }

    /** Exports groups with all that is installed. */
    public ExportReport export(KarrotInstance source, Long... groups) {
        return export(source, request(Set.of(), false, groups));
    }

    /** A request for groups, which ends in this archive. */
    public ExportRequest request(Set<String> without, boolean namedFormerMembers, Long... groups) {
        return new ExportRequest(
                Optional.empty(),
                new ExportRequest.Choice(List.of(groups), without, namedFormerMembers),
                new ExportRequest.Target(file, password.orElseThrow(), ExportRequest.DEFAULT_LEVEL),
                false);
    }

    public ExportReport export(KarrotInstance source, ExportRequest request) {
        return new SnapshotExportService(TestInstance.of(source), registry, ARCHIVES).export(request, Progress.NONE);
    }

    /** Looks into the archive. */
    public InspectService.Contents inspect() {
        return inspect(ReadingLimits.usual());
    }

    /** Looks into the archive, unless it is too large for these limits. */
    public InspectService.Contents inspect(ReadingLimits limits) {
        return new ArchiveInspectService(ARCHIVES, new ConfiguredLimits(limits)).inspect(file, password, Progress.NONE);
    }

    /** All that is in the archive as bytes, read without the code under test. */
    public Unpacked unpacked() throws IOException, InterruptedException {
        return Unpacked.of(file, password.orElseThrow().value());
    }

    /** Imports for good. */
    public ImportReport importInto(KarrotInstance target) {
        return importInto(target, Choices.NONE);
    }

    /** Imports for good. */
    public ImportReport importInto(KarrotInstance target, ImportChoices choices) {
        return importInto(target, choices, UnaryOperator.identity());
    }

    /**
     * Imports for good.
     *
     * @param faults what is done to the import's transaction
     */
    public ImportReport importInto(
            KarrotInstance target, ImportChoices choices, UnaryOperator<ImportTransaction> faults) {
        return importing(new TestInstance(target, faults)).importArchive(request(choices, false), Progress.NONE);
    }

    /** Imports for good, and tells how far it is. */
    public ImportReport importInto(KarrotInstance target, Progress progress) {
        return importing(TestInstance.of(target)).importArchive(request(Choices.NONE, false), progress);
    }

    /** Does everything but commit. */
    public ImportReport rehearse(KarrotInstance target, ImportChoices choices) {
        return rehearse(target, choices, UnaryOperator.identity());
    }

    /**
     * Does everything but commit.
     *
     * @param faults what is done to the import's transaction
     */
    public ImportReport rehearse(
            KarrotInstance target, ImportChoices choices, UnaryOperator<ImportTransaction> faults) {
        return importing(new TestInstance(target, faults)).importArchive(request(choices, true), Progress.NONE);
    }

    public ImportReport plan(KarrotInstance target, ImportChoices choices) {
        return plan(target, choices, UnaryOperator.identity());
    }

    /**
     * Says what an import would do.
     *
     * @param faults what is done to the import's transaction
     */
    public ImportReport plan(KarrotInstance target, ImportChoices choices, UnaryOperator<ImportTransaction> faults) {
        return importing(new TestInstance(target, faults)).plan(request(choices, false), Progress.NONE);
    }

    public List<Person> people(KarrotInstance target, ImportChoices choices) {
        return new SurveyingPeopleService(
                        TestInstance.of(target), registry, ARCHIVES, new ConfiguredLimits(ReadingLimits.usual()))
                .people(request(choices, false), Progress.NONE);
    }

    /** Takes an import back for good. */
    public UndoReport undo(KarrotInstance target, long receipt) {
        return undo(target, receipt, false);
    }

    public UndoReport undo(KarrotInstance target, long receipt, boolean dryRun) {
        return undo(target, receipt, later -> false, dryRun);
    }

    /**
     * Takes an import back.
     *
     * @param takes whether what people wrote since may go
     */
    public UndoReport undo(KarrotInstance target, long receipt, Predicate<List<Later>> takes, boolean dryRun) {
        return new TransactionalUndoService(TestInstance.of(target), registry)
                .undo(new UndoRequest(Optional.empty(), receipt, takes, dryRun), Progress.NONE);
    }

    /** Imports for good, unless the archive is too large for these limits. */
    public ImportReport importInto(KarrotInstance target, ReadingLimits limits) {
        return importing(TestInstance.of(target), limits).importArchive(request(Choices.NONE, false), Progress.NONE);
    }

    private TransactionalImportService importing(TestInstance target) {
        return importing(target, ReadingLimits.usual());
    }

    private TransactionalImportService importing(TestInstance target, ReadingLimits limits) {
        return new TransactionalImportService(
                target,
                registry,
                ARCHIVES,
                new InstancePictureService(target, registry, InstalledPictures.scaler()),
                new ConfiguredLimits(limits));
    }

    private ImportRequest request(ImportChoices choices, boolean dryRun) {
        return new ImportRequest(Optional.empty(), file, password, choices, "test", dryRun, true);
    }
}
