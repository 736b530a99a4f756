package world.karrot.migrate.itests.workshop.framework;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.launch.Framework;
import org.osgi.service.cm.ConfigurationAdmin;

/**
 * The bundles, whose services are made by Declarative Services from what their manifests say, and configured by a
 * Configuration Admin. Of the API they have what tests have.
 */
public final class InstalledBundles implements AutoCloseable {
    private static final String ETC = "karaf.etc";

    private static final List<String> OTHERS = List.of(
            "org.apache.felix.configadmin",
            "org.osgi.util.function",
            "org.osgi.util.promise",
            "org.osgi.service.component",
            "org.apache.felix.scr");

    private static final List<String> OURS = List.of(
            "world.karrot.migrate.registry",
            "world.karrot.migrate.database",
            "world.karrot.migrate.archive",
            "world.karrot.migrate.pictures",
            "world.karrot.migrate.transfer",
            "world.karrot.migrate.content.core",
            "world.karrot.migrate.content.messages");

    private final Framework framework;

    private InstalledBundles(Framework framework) {
        this.framework = framework;
    }

    /**
     * Starts all of them.
     *
     * @param folder in which configurations are kept
     */
    public static InstalledBundles in(Path folder) throws IOException, BundleException {
        System.setProperty(ETC, Files.createDirectories(folder.resolve("etc")).toString());
        Map<String, ClassPathBundle> all = ClassPathBundle.all();
        Map<String, String> shared = new TreeMap<>();
        OURS.forEach(name -> all.get(name).addImports(shared));
        Framework framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE, folder.resolve("bundles").toString(),
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, packages(shared)));
        framework.start();
        InstalledBundles bundles = new InstalledBundles(framework);
        for (String name : Stream.concat(OTHERS.stream(), OURS.stream()).toList()) {
            bundles.install(all.get(name).location(), null).start();
        }
        return bundles;
    }

    private static String packages(Map<String, String> versions) {
        return versions.entrySet().stream()
                .map(entry -> entry.getKey() + ";version=\"" + entry.getValue() + "\"")
                .collect(Collectors.joining(","));
    }

    /** Installs one that is not started. */
    public Bundle install(String location, InputStream content) throws BundleException {
        return context().installBundle(location, content);
    }

    private BundleContext context() {
        return framework.getBundleContext();
    }

    /** One that is there now. */
    public <T> T service(Class<T> type) {
        return Optional.ofNullable(context().getServiceReference(type))
                .map(context()::getService)
                .orElseThrow(() -> new AssertionError("There is no " + type));
    }

    /** Configures one of several, as somebody does in Karaf's shell. */
    public void configure(String factory, String name, Map<String, String> properties) throws IOException {
        service(ConfigurationAdmin.class)
                .getFactoryConfiguration(factory, name, "?")
                .update(FrameworkUtil.asDictionary(properties));
    }

    @Override
    public void close() throws BundleException {
        try {
            framework.stop();
            framework.waitForStop(0);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            System.clearProperty(ETC);
        }
    }
}
