package world.karrot.migrate.transfer.internal.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import world.karrot.migrate.api.CancelledException;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.instance.Instance;
import world.karrot.migrate.api.instance.Instances;
import world.karrot.migrate.api.instance.Settings;
import world.karrot.migrate.api.instance.Snapshot;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.api.picture.PictureScaler;
import world.karrot.migrate.api.receipt.IdBlocks;
import world.karrot.migrate.api.registry.ModelRegistry;
import world.karrot.migrate.api.transfer.PictureReport;
import world.karrot.migrate.api.transfer.PictureRequest;
import world.karrot.migrate.api.transfer.PictureService;
import world.karrot.migrate.transfer.internal.NamedGroups;
import world.karrot.migrate.transfer.internal.Remedies;
import world.karrot.migrate.transfer.internal.UnknownReceipt;
import world.karrot.migrate.transfer.internal.media.MediaFolder;
import world.karrot.migrate.transfer.internal.media.SizeFiles;

/** Makes sizes of an instance's pictures, as far as what makes one is installed. */
@Component
public final class InstancePictureService implements PictureService {
    /** Of all that there ever are in this virtual machine: whoever makes sizes has all cores. */
    private static final Lock ONE = new ReentrantLock();

    private final Instances instances;
    private final ModelRegistry registry;
    private final Optional<PictureScaler> scaler;

    /** @param scaler null when it is not installed */
    @Activate
    public InstancePictureService(
            @Reference Instances instances,
            @Reference ModelRegistry registry,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    PictureScaler scaler) {
        this.instances = instances;
        this.registry = registry;
        this.scaler = Optional.ofNullable(scaler);
    }

    @Override
    public PictureReport make(PictureRequest request, Progress progress) {
        Instance instance = instances.get(request.instance());
        Found found = found(instance, request.receipt());
        if (found.pictures().isEmpty()) {
            return new PictureReport(0, 0, 0, found.problems());
        }
        PictureScaler installed = scaler.orElseThrow(InstancePictureService::notInstalled);
        Settings settings = instance.settings();
        SizeMaker maker = new SizeMaker(installed, new MediaFolder(settings.media()), new SizeFiles(settings));
        return found.noted(alone(new PictureRun(maker, progress), found.pictures()));
    }

    /** The database is not kept waiting while sizes are made. */
    private Found found(Instance instance, Optional<Long> receipt) {
        try (Snapshot snapshot = instance.snapshot()) {
            Optional<Map<String, IdBlocks>> rows =
                    receipt.map(number -> snapshot.made(number).orElseThrow(() -> UnknownReceipt.exception(number)));
            ResolvedModels models = registry.resolve(snapshot.catalogue(), Set.of());
            return new Found(
                    new PictureSearch(snapshot, rows).find(models),
                    models.problems(),
                    NamedGroups.of(snapshot.groups()));
        }
    }

    private static PictureReport alone(PictureRun run, List<Picture> pictures) {
        try {
            ONE.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
        try {
            return run.make(pictures);
        } finally {
            ONE.unlock();
        }
    }

    private static MigrationException notInstalled() {
        return new MigrationException(PictureCheck.MISSING + ". " + Remedies.PICTURES);
    }

    /** @param problems declarations that are wrong, so that pictures may have been missed */
    private record Found(List<Picture> pictures, List<Finding> problems, NamedGroups groups) {
        private PictureReport noted(PictureReport made) {
            List<Finding> warnings = new ArrayList<>(problems);
            warnings.addAll(groups.in(made.warnings()));
            return new PictureReport(made.made(), made.present(), made.failed(), warnings);
        }
    }
}
