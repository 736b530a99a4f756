package world.karrot.migrate.launcher.internal.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.framework.SynchronousBundleListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leaves a note when this bundle is uninstalled, so that nobody waits for a Karaf that will never answer. */
final class Uninstallation implements SynchronousBundleListener {
    private static final Logger log = LoggerFactory.getLogger(Uninstallation.class);

    private final Bundle bundle;
    private final BundleContext framework;
    private final Path note;

    private Uninstallation(Bundle bundle, BundleContext framework, Path note) {
        this.bundle = bundle;
        this.framework = framework;
        this.note = note;
    }

    /** Takes away the note, and waits; on behalf of the framework, since the bundle itself is stopped before. */
    static void watch(BundleContext context, Path note) throws IOException {
        Files.deleteIfExists(note);
        BundleContext framework = context.getBundle(Constants.SYSTEM_BUNDLE_ID).getBundleContext();
        framework.addBundleListener(new Uninstallation(context.getBundle(), framework, note));
    }

    /** Once resolved again, after an update or a refresh, there is another one of this, which waits for itself. */
    @Override
    public void bundleChanged(BundleEvent event) {
        if (!event.getBundle().equals(bundle)) {
            return;
        }
        if (event.getType() == BundleEvent.UNINSTALLED) {
            leaveNote();
        }
        if (event.getType() == BundleEvent.UNINSTALLED || event.getType() == BundleEvent.RESOLVED) {
            framework.removeBundleListener(this);
        }
    }

    private void leaveNote() {
        try {
            Files.write(note, new byte[0]);
        } catch (IOException e) {
            log.warn("bin/karrot will wait for this Karaf in vain: {}", e.toString());
        }
    }
}
