package world.karrot.migrate.launcher.internal.server;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * The bundles that are dropped into {@code deploy/}. Karaf looks there once a second, and after a start later than
 * that; a command that is run at once must not miss a content bundle, or meet one that has been taken away.
 */
final class DeployFolder implements Closeable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long POLL_MILLIS = 100;

    private final BundleContext context;
    private final Path folder;
    private final StartedBundles started;
    private final long patience;
    private final Set<String> givenUp = new HashSet<>();

    DeployFolder(BundleContext context, Path folder) {
        this(context, folder, PATIENCE);
    }

    /** With a patience of its own: how long Karaf may take to notice. */
    DeployFolder(BundleContext context, Path folder, Duration patience) {
        this.context = context;
        this.patience = patience.toMillis();
        this.folder = folder;
        this.started = new StartedBundles(context);
    }

    /** Waits for Karaf to take notice, and returns the bundles that are there and do not run for all that. */
    synchronized Set<String> settle() throws IOException, InterruptedException {
        Set<String> waiting = unsettled();
        for (long waited = 0; !givenUp.containsAll(waiting) && waited < patience; waited += POLL_MILLIS) {
            Thread.sleep(POLL_MILLIS);
            waiting = unsettled();
        }
        givenUp.clear();
        givenUp.addAll(waiting);
        return waiting;
    }

    /** Takes notice of nothing any more. */
    @Override
    public void close() {
        started.close();
    }

    private Set<String> unsettled() throws IOException {
        Map<String, Bundle> bundles = Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getLocation().startsWith(location(folder)))
                .collect(Collectors.toMap(Bundle::getLocation, Function.identity()));
        Set<String> unsettled = new TreeSet<>();
        for (Path jar : jars()) {
            Bundle bundle = bundles.remove(location(jar));
            if (bundle == null || !runs(bundle) || differs(bundle, jar)) {
                unsettled.add(jar.getFileName().toString());
            }
        }
        bundles.keySet().forEach(gone -> unsettled.add(gone.substring(gone.lastIndexOf('/') + 1)));
        return unsettled;
    }

    private static String location(Path path) {
        return path.toFile().toURI().toString();
    }

    private boolean runs(Bundle bundle) {
        boolean fragment = bundle.getHeaders().get("Fragment-Host") != null;
        return fragment ? bundle.getState() == Bundle.RESOLVED : started.contains(bundle);
    }

    /** By what is in it: the clock may have been set, and a file may come from a machine with another one. */
    private static boolean differs(Bundle bundle, Path jar) {
        try (JarFile file = new JarFile(jar.toFile(), false)) {
            for (JarEntry entry : Collections.list(file.entries())) {
                if (!entry.isDirectory() && !isSame(bundle.getEntry(entry.getName()), file.getInputStream(entry))) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return true; // it is just being written, or is no jar any more
        }
    }

    private static boolean isSame(URL installed, InputStream content) throws IOException {
        if (installed == null) {
            return false;
        }
        try (content;
                InputStream in = installed.openStream()) {
            return Arrays.equals(in.readAllBytes(), content.readAllBytes());
        }
    }

    private List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("[^.].*\\.jar"))
                    .toList();
        }
    }
}
