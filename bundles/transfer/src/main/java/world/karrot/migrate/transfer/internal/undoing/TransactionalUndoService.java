package world.karrot.migrate.transfer.internal.undoing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.api.instance.FileJournal;
import world.karrot.migrate.api.instance.Instance;
import world.karrot.migrate.api.instance.Instances;
import world.karrot.migrate.api.instance.UndoTransaction;
import world.karrot.migrate.api.instance.UndoTransaction.Period;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.api.receipt.Made;
import world.karrot.migrate.api.receipt.Receipt;
import world.karrot.migrate.api.registry.ModelRegistry;
import world.karrot.migrate.api.transfer.UndoReport;
import world.karrot.migrate.api.transfer.UndoReport.Later;
import world.karrot.migrate.api.transfer.UndoRequest;
import world.karrot.migrate.api.transfer.UndoService;
import world.karrot.migrate.transfer.internal.Irrevocable;
import world.karrot.migrate.transfer.internal.UnknownReceipt;
import world.karrot.migrate.transfer.internal.media.AbandonedFiles;
import world.karrot.migrate.transfer.internal.media.Announcement;
import world.karrot.migrate.transfer.internal.media.MadeFiles;

/** Undoes in one transaction. */
@Component
public final class TransactionalUndoService implements UndoService {
    private final Instances instances;
    private final ModelRegistry registry;

    @Activate
    public TransactionalUndoService(@Reference Instances instances, @Reference ModelRegistry registry) {
        this.instances = instances;
        this.registry = registry;
    }

    @Override
    public UndoReport undo(UndoRequest request, Progress progress) {
        Instance instance = instances.get(request.instance());
        try (UndoTransaction target = instance.beginUndo()) {
            Made made = target.take(request.receipt())
                    .map(Receipt::made)
                    .orElseThrow(() -> UnknownReceipt.exception(request.receipt()));
            ResolvedModels models = registry.resolve(target.catalogue(), Set.of());
            Names names = new Names(models);
            Consequences found = new DependenceSearch(names, target, progress).of(made.rows());
            List<Later> later = later(found, names, target);
            new Objections(names, found).refuse(later, request.takes());
            progress.report("Removing rows", 0, Consequences.count(found.going()));
            Clearance removed = Clearance.of(made, found, names, target);
            MadeFiles files = new MadeFiles(instance.settings().media(), removed.files());
            requireRemovable(files);
            long count = files.count();
            List<Finding> warnings = new ArrayList<>(models.problems());
            if (!request.dryRun()) {
                warnings.addAll(commit(instance, target, removed.files(), files));
            }
            return new UndoReport(removed.rows(), removed.byProducts(), later, count, warnings);
        }
    }

    /** Rows that are gone while their files stay would be half an undo. */
    private static void requireRemovable(MadeFiles files) {
        List<Finding> locked = files.lockedFolders().stream()
                .map(folder -> Finding.of(
                        "Files of the import cannot be removed from " + folder + ": Karaf's user may not write there",
                        "Let Karaf's user write there, or run Karaf as the user that Karrot runs as."))
                .toList();
        if (!locked.isEmpty()) {
            throw new RefusedException(locked);
        }
    }

    private static List<Later> later(Consequences found, Names names, UndoTransaction target) {
        List<Later> later = new ArrayList<>();
        found.later().forEach((table, ids) -> {
            Optional<Period> period = target.period(table, ids);
            later.add(new Later(names.model(table), ids.size(), period.map(Period::first), period.map(Period::last)));
        });
        return List.copyOf(later);
    }

    /** The files go last: a file without its row harms nobody, and a row without its file does. */
    private static List<Finding> commit(Instance instance, UndoTransaction target, Made made, MadeFiles files) {
        List<Finding> warnings = new ArrayList<>(AbandonedFiles.of(instance).remove());
        FileJournal.Entry entry = target.announce(made.files(), made.folders());
        target.commit();
        // Whoever pressed Ctrl-C came too late, and is yet to be told that everything is undone.
        Thread.interrupted();
        return Irrevocable.then("The undo is complete", () -> {
            warnings.addAll(remove(instance, entry, files));
            return warnings;
        });
    }

    private static List<Finding> remove(Instance instance, FileJournal.Entry entry, MadeFiles files) {
        if (!Files.isDirectory(instance.settings().media())) {
            return List.of(away(instance.settings().media()));
        }
        List<String> left = files.remove();
        if (left.isEmpty()) {
            Announcement.forget(instance.journal(), entry);
        }
        return left.stream().map(TransactionalUndoService::left).toList();
    }

    private static Finding away(Path media) {
        return Finding.of(
                "The media folder " + media + " is not there, so files of the import could not be removed",
                "Is its disk mounted? The next import or undo that finds the folder removes them.");
    }

    private static Finding left(String path) {
        return Finding.of(
                "This file or folder of the import could not be removed: " + path,
                "The next import or undo tries again.");
    }
}
