package world.karrot.migrate.shell.internal.feature;

import java.util.Optional;
import java.util.function.Supplier;
import org.apache.karaf.features.FeaturesService;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.ServiceTracker;
import world.karrot.migrate.api.CancelledException;
import world.karrot.migrate.api.MigrationException;

/**
 * The features service that Karaf has now. It takes one away and brings another whenever something comes that this
 * works with, be it late in its first start. Commands would be gone with a service that they refer to; they refer to
 * this, which stays. Safe for use by several threads.
 */
@Component(service = KarafFeatures.class)
public final class KarafFeatures implements Supplier<FeaturesService> {
    private static final long PATIENCE_MILLIS = 10_000;

    /** Of those who can do without it. */
    private static final long BRIEF_MILLIS = 1_000;

    private final ServiceTracker<FeaturesService, FeaturesService> tracker;

    @Activate
    public KarafFeatures(BundleContext context) {
        tracker = new ServiceTracker<>(context, FeaturesService.class, null);
        tracker.open();
    }

    @Deactivate
    public void close() {
        tracker.close();
    }

    /**
     * Waits for the next one, if there is none.
     *
     * @throws MigrationException if none comes
     */
    @Override
    public FeaturesService get() {
        return next(PATIENCE_MILLIS)
                .orElseThrow(() -> new MigrationException("Karaf has no features service. See its log."));
    }

    /** Whether there is one, or will be in a moment: for what is not worth a long wait. */
    boolean isThere() {
        return next(BRIEF_MILLIS).isPresent();
    }

    private Optional<FeaturesService> next(long millis) {
        try {
            return Optional.ofNullable(tracker.waitForService(millis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }
}
