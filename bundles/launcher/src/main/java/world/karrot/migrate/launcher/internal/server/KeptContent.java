package world.karrot.migrate.launcher.internal.server;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.karaf.features.BootFinished;
import org.apache.karaf.features.DeploymentEvent;
import org.apache.karaf.features.DeploymentListener;
import org.apache.karaf.features.FeaturesService;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The content features that somebody installed, listed in {@code etc}. Karaf itself knows of them only in its cache;
 * one that starts with an empty cache gets them again, before it takes its first command. One that no repository offers
 * now stays listed: its repository may come later.
 */
@Component(service = KeptContent.class, immediate = true)
public final class KeptContent implements DeploymentListener {

    private static final Logger log = LoggerFactory.getLogger(KeptContent.class);

    private static final String HEADER =
            "# Content features that are installed again when Karaf's cache is gone. Kept by"
                    + " karrot:content and feature:install.";

    private static final String OURS = "karrot-";

    /** What the distribution installs by itself. */
    private static final Set<String> ALWAYS = Set.of("karrot-migrate", "karrot-launcher");

    private final FeaturesService features;
    private final Path list;

    @Activate
    public KeptContent(BundleContext context, @Reference FeaturesService features, @Reference BootFinished booted)
            throws IOException {
        this.features = features;
        this.list = Path.of(context.getProperty("karaf.etc"), "karrot.content");
        restore();
        features.registerListener(this);
    }

    @Deactivate
    public void close() {
        features.unregisterListener(this);
    }

    private void restore() throws IOException {
        Set<String> missing = kept();
        missing.removeAll(installed());
        Set<String> unknown = unknown(missing);
        if (!unknown.isEmpty()) {
            log.warn("These features are in {}, and in no repository now: {}", list, unknown);
        }
        missing.removeAll(unknown);
        if (!missing.isEmpty()) {
            install(missing);
        }
    }

    private Set<String> unknown(Set<String> features) {
        return features.stream().filter(this::isUnknown).collect(toCollection(TreeSet::new));
    }

    private Set<String> kept() throws IOException {
        List<String> lines = Files.exists(list) ? Files.readAllLines(list) : List.of();
        return lines.stream()
                .map(String::strip)
                .filter(line -> line.startsWith(OURS))
                .collect(toCollection(TreeSet::new));
    }

    /** Without their versions, so that those of a newer distribution take their places. */
    private Set<String> installed() {
        return features.listRequirements().getOrDefault(FeaturesService.ROOT_REGION, Set.of()).stream()
                .map(requirement -> requirement.replaceFirst("^feature:", "").replaceFirst("/.*", ""))
                .filter(name -> name.startsWith(OURS) && !ALWAYS.contains(name))
                .collect(toCollection(TreeSet::new));
    }

    private boolean isUnknown(String feature) {
        try {
            return features.getFeature(feature) == null;
        } catch (Exception e) {
            log.warn("The feature {} cannot be looked up", feature, e);
            return true;
        }
    }

    private void install(Set<String> missing) {
        try {
            features.installFeatures(missing, EnumSet.noneOf(FeaturesService.Option.class));
            log.info("Installed again: {}", missing);
        } catch (Exception e) {
            log.error("These features cannot be installed again: {}. Use karrot:content add", missing, e);
        }
    }

    @Override
    public void deploymentEvent(DeploymentEvent event) {
        if (event == DeploymentEvent.DEPLOYMENT_FINISHED) {
            keep();
        }
    }

    private void keep() {
        try {
            Set<String> before = kept();
            Set<String> now = installed();
            now.addAll(unknown(before));
            if (!now.equals(before)) {
                write(HEADER + "\n" + String.join("\n", now) + "\n");
            }
        } catch (IOException e) {
            log.warn("{} cannot be written: installed content is gone when Karaf's cache is", list, e);
        }
    }

    /** At once, whenever the machine stops. */
    private void write(String text) throws IOException {
        Path complete =
                Files.createTempFile(list.getParent(), list.getFileName().toString(), ".new");
        try {
            Files.writeString(complete, text);
            Files.move(complete, list, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(complete);
        }
    }
}
