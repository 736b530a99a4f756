package world.karrot.migrate.shell.internal.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.After;
import org.junit.Test;
import org.osgi.framework.BundleContext;
import world.karrot.migrate.api.CancelledException;

/** In a Karaf that has no features service. */
public class KarafFeaturesTest {
    private final KarafFeatures features = new KarafFeatures((BundleContext) Proxy.newProxyInstance(
            BundleContext.class.getClassLoader(),
            new Class<?>[] {BundleContext.class},
            (proxy, method, arguments) -> null));

    @After
    public void close() {
        features.close();
    }

    @Test
    public void whoeverIsInterruptedWhileWaitingStaysSo() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(features::get).isInstanceOf(CancelledException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    /** That is ten seconds for what cannot be done without. */
    @Test(timeout = 8_000)
    public void anOfferIsNotWorthALongWait() {
        assertThat(new Offers(new ContentFeatures(features)).line(List.of("history.history")))
                .isEmpty();
    }
}
