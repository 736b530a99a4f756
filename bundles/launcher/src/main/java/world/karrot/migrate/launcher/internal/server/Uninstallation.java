package world.karrot.migrate.launcher.internal.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import world.karrot.migrate.launcher.internal.wire.DataFolder;

/**
 * Leaves a note when this bundle is uninstalled, so that nobody waits for a Karaf that will never answer. A bundle is
 * stopped before it is uninstalled: what watches outlives the component that began it, until the bundle starts again.
 */
@Component(service = {})
public final class Uninstallation implements SynchronousBundleListener {
    private static final Logger log = LoggerFactory.getLogger(Uninstallation.class);

    /** The events after which there is nothing left to do. */
    private static final int LAST = BundleEvent.UNINSTALLED | BundleEvent.RESOLVED | BundleEvent.STARTING;

    private final Bundle bundle;
    private final BundleContext framework;
    private final Path note;

    /** Takes away the note, and waits; on behalf of the framework, since the bundle itself is stopped before. */
    @Activate
    public Uninstallation(BundleContext context) throws IOException {
        this.bundle = context.getBundle();
        this.framework = context.getBundle(Constants.SYSTEM_BUNDLE_ID).getBundleContext();
        this.note = new DataFolder(Path.of(context.getProperty("karaf.data"))).uninstalled();
        Files.deleteIfExists(note);
        framework.addBundleListener(this);
    }

    /**
     * Once resolved again, after an update or a refresh, or started again, there is another one of this, which waits
     * for itself.
     */
    @Override
    public void bundleChanged(BundleEvent event) {
        if (!event.getBundle().equals(bundle)) {
            return;
        }
        if (event.getType() == BundleEvent.UNINSTALLED) {
            leaveNote();
        }
        if ((event.getType() & LAST) != 0) {
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
