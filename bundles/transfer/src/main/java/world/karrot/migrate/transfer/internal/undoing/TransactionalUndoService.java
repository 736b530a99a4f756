package world.karrot.migrate.transfer.internal.undoing;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.instance.Instance;
import world.karrot.migrate.api.instance.Instances;
import world.karrot.migrate.api.instance.UndoTransaction;
import world.karrot.migrate.api.receipt.Made;
import world.karrot.migrate.api.receipt.Receipt;
import world.karrot.migrate.api.registry.ModelRegistry;
import world.karrot.migrate.api.transfer.ModelCount;
import world.karrot.migrate.api.transfer.UndoReport;
import world.karrot.migrate.api.transfer.UndoRequest;
import world.karrot.migrate.api.transfer.UndoService;
import world.karrot.migrate.transfer.internal.UnknownReceipt;
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
            Names names = new Names(registry.resolve(target.catalogue(), Set.of()));
            progress.report("Looking for what depends on the import", 0);
            new Dependence(names, target).refuse(made.rows());
            progress.report("Removing rows", 0);
            List<ModelCount> removed = names.counts(target.remove(made.rows()));
            return files(request, target, new MadeFiles(instance.settings().media(), made), removed);
        }
    }

    /** The files go last: a file without its row harms nobody, and a row without its file does. */
    private static UndoReport files(
            UndoRequest request, UndoTransaction target, MadeFiles files, List<ModelCount> removed) {
        long count = files.count();
        if (request.dryRun()) {
            return new UndoReport(removed, count, List.of());
        }
        target.commit();
        return new UndoReport(
                removed,
                count,
                files.remove().stream().map(TransactionalUndoService::left).toList());
    }

    private static Finding left(String path) {
        return Finding.of("This file or folder of the import could not be removed: " + path, "Remove it by hand.");
    }
}
