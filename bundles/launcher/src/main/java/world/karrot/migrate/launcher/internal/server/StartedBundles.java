package world.karrot.migrate.launcher.internal.server;

import java.io.Closeable;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.SynchronousBundleListener;

/**
 * The bundles whose commands and components are there. A bundle is active before Karaf has looked what is in it, which
 * it does in synchronous listeners. An ordinary listener is told after all of those, and therefore decides here.
 */
final class StartedBundles implements Closeable {

    private final Set<Bundle> started = ConcurrentHashMap.newKeySet();
    private final BundleContext context;
    private final SynchronousBundleListener stopping = this::noteStopping;
    private final BundleListener starting = this::noteStarted;

    /** Watches until it is closed; bundles that are active by now count as started. */
    StartedBundles(BundleContext context) {
        this.context = context;
        context.addBundleListener(stopping);
        context.addBundleListener(starting);
        Arrays.stream(context.getBundles()).filter(StartedBundles::isActive).forEach(started::add);
    }

    /** May be asked by any thread. */
    boolean contains(Bundle bundle) {
        return isActive(bundle) && started.contains(bundle);
    }

    @Override
    public void close() {
        context.removeBundleListener(stopping);
        context.removeBundleListener(starting);
    }

    private void noteStopping(BundleEvent event) {
        if (event.getType() == BundleEvent.STOPPING) {
            started.remove(event.getBundle());
        }
    }

    private void noteStarted(BundleEvent event) {
        if (event.getType() == BundleEvent.STARTED) {
            started.add(event.getBundle());
        }
    }

    private static boolean isActive(Bundle bundle) {
        return bundle.getState() == Bundle.ACTIVE;
    }
}
