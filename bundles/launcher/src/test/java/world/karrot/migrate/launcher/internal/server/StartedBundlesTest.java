package world.karrot.migrate.launcher.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.BundleListener;
import org.osgi.framework.Constants;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.launch.Framework;

public class StartedBundlesTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final CountDownLatch looking = new CountDownLatch(1);
    private final CountDownLatch looked = new CountDownLatch(1);
    private final CountDownLatch told = new CountDownLatch(1);
    private final ExecutorService starter = Executors.newSingleThreadExecutor();
    private Framework framework;

    @Before
    public void startFramework() throws BundleException {
        String cache = folder.getRoot().toString();
        framework = new FrameworkFactory().newFramework(Map.of(Constants.FRAMEWORK_STORAGE, cache));
        framework.start();
    }

    @After
    public void stopFramework() throws BundleException, InterruptedException {
        looked.countDown();
        starter.shutdown();
        framework.stop();
        framework.waitForStop(0);
    }

    @Test
    public void aBundleInWhichKarafStillLooksHasNotStarted() throws Exception {
        BundleContext context = framework.getBundleContext();
        Bundle early = context.installBundle("early", ServedKaraf.emptyBundle());
        early.start();
        Bundle late = context.installBundle("late", ServedKaraf.emptyBundle());
        context.addBundleListener((SynchronousBundleListener) this::look);
        StartedBundles bundles = new StartedBundles(context);
        context.addBundleListener((BundleListener) this::hear);
        assertThat(bundles.contains(early)).isTrue();
        assertThat(bundles.contains(late)).isFalse();

        Future<?> start = starter.submit(() -> start(late));
        looking.await();
        assertThat(late.getState()).isEqualTo(Bundle.ACTIVE);
        assertThat(bundles.contains(late)).isFalse();

        looked.countDown();
        start.get();
        told.await();
        assertThat(bundles.contains(late)).isTrue();

        late.stop();
        assertThat(bundles.contains(late)).isFalse();
    }

    @Test
    public void oneThatIsClosedHearsOfNothing() throws Exception {
        BundleContext context = framework.getBundleContext();
        Bundle late = context.installBundle("late", ServedKaraf.emptyBundle());
        StartedBundles bundles = new StartedBundles(context);
        context.addBundleListener((BundleListener) this::hear);
        bundles.close();
        late.start();
        told.await();
        assertThat(bundles.contains(late)).isFalse();
    }

    /** As Karaf does for commands and components. */
    private void look(BundleEvent event) {
        if (event.getType() == BundleEvent.STARTED) {
            looking.countDown();
            await(looked);
        }
    }

    /** After the one that is tested, which the framework calls first. */
    private void hear(BundleEvent event) {
        if (event.getType() == BundleEvent.STARTED
                && event.getBundle().getLocation().equals("late")) {
            told.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object start(Bundle bundle) throws BundleException {
        bundle.start();
        return bundle;
    }
}
