package world.karrot.migrate.itests.distribution;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.inject.Inject;
import org.apache.karaf.features.FeaturesService;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.MetaTypeService;

/** What is installed, what runs, and who can reach it. */
public class DistributionIT extends KarafTest {

    private static final String OURS = "world.karrot.migrate.";
    private static final int SECONDS_TO_LISTEN = 30;

    @Inject
    private BundleContext context;

    @Inject
    private FeaturesService features;

    @Inject
    private MetaTypeService metaTypes;

    @Test
    public void allBundlesAreActive() {
        List<String> others = Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getHeaders().get("Fragment-Host") == null)
                .filter(bundle -> bundle.getState() != Bundle.ACTIVE)
                .map(Bundle::getSymbolicName)
                .toList();
        assertEquals(List.of(), others);
        assertTrue(ours().stream().map(Bundle::getSymbolicName).toList().contains(OURS + "shell"));
    }

    @Test
    public void theFeatureIsInstalled() throws Exception {
        assertTrue(features.isInstalled(features.getFeature("karrot-migrate")));
    }

    @Test
    public void whatCanBeConfiguredIsDescribed() {
        List<MetaTypeInformation> described =
                ours().stream().map(metaTypes::getMetaTypeInformation).toList();
        assertEquals(List.of(OURS + "archives", OURS + "pictures"), sorted(described, MetaTypeInformation::getPids));
        assertEquals(List.of(OURS + "instance"), sorted(described, MetaTypeInformation::getFactoryPids));
    }

    private static List<String> sorted(List<MetaTypeInformation> all, Function<MetaTypeInformation, String[]> ids) {
        return all.stream().map(ids).flatMap(Arrays::stream).sorted().toList();
    }

    @Test
    public void theShellIsReachedFromThisMachineAlone() throws IOException {
        int port = Integer.parseInt(shell().getProperty("sshPort"));
        awaitListening(port);
        for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address :
                    network.inetAddresses().filter(a -> !a.isLoopbackAddress()).toList()) {
                assertThrows(ConnectException.class, () -> new Socket(address, port).close());
            }
        }
    }

    /** The shell's server is started beside everything else, and may come last. */
    private static void awaitListening(int port) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_LISTEN);
        for (boolean listens = false; !listens; ) {
            try (Socket shell = new Socket(InetAddress.getLoopbackAddress(), port)) {
                listens = shell.isConnected();
            } catch (ConnectException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }

    @Test
    public void theShellHasNoPasswordThatAnyoneKnows() throws IOException {
        Path users = etc("users.properties");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(users)));
        Properties known = load(users);
        assertEquals(
                List.of("_g_:admingroup", "karrot"),
                known.stringPropertyNames().stream().sorted().toList());
        assertTrue(known.getProperty("karrot").matches("[\\w-]{40},_g_:admingroup"));
        assertFalse(load(etc("keys.properties")).containsKey("karaf"));
    }

    private List<Bundle> ours() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName().startsWith(OURS))
                .toList();
    }

    private static Properties shell() throws IOException {
        return load(etc("org.apache.karaf.shell.cfg"));
    }

    private static Path etc(String name) {
        return Path.of(System.getProperty("karaf.etc"), name);
    }

    private static Properties load(Path file) throws IOException {
        Properties properties = new Properties();
        try (var in = Files.newInputStream(file)) {
            properties.load(in);
        }
        return properties;
    }
}
