package world.karrot.migrate.shell.internal.feature;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.karaf.features.Dependency;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.shell.internal.feature.ContentFeature.State;

/** The content that Karaf has features for. What is added and removed here is so after a restart, too. */
@Component(service = ContentFeatures.class)
public final class ContentFeatures {
    private static final String ALL = "all";
    private static final String FEATURE_OF_ALL = "karrot-all";

    private final Supplier<FeaturesService> features;
    private final BooleanSupplier there;

    /** Something that Karaf does, which may fail in any way. */
    private interface Step<T> {
        T run() throws Exception;
    }

    @Activate
    public ContentFeatures(@Reference KarafFeatures features) {
        this(features, features::isThere);
    }

    private ContentFeatures(Supplier<FeaturesService> features, BooleanSupplier there) {
        this.features = features;
        this.there = there;
    }

    /** Those of a features service that is always there. */
    public static ContentFeatures of(Supplier<FeaturesService> features) {
        return new ContentFeatures(features, () -> true);
    }

    /** Whether Karaf can say at once what there is. What else is called here waits for that. */
    boolean areKnown() {
        return there.getAsBoolean();
    }

    /** All that there is, by name. */
    public List<ContentFeature> list() {
        Set<String> needed = needed();
        Map<String, ContentFeature> contents = new TreeMap<>();
        for (Feature feature : tried(features.get()::listFeatures)) {
            ContentFeature content = ContentFeature.of(feature, state(feature, needed));
            if (!content.models().isEmpty()) {
                contents.merge(content.name(), content, (a, b) -> a.state() == State.ABSENT ? b : a);
            }
        }
        return List.copyOf(contents.values());
    }

    private State state(Feature feature, Set<String> needed) {
        if (!features.get().isInstalled(feature)) {
            return State.ABSENT;
        }
        return needed.contains(feature.getName()) ? State.NEEDED : State.INSTALLED;
    }

    /** What somebody asked for needs. What there is of each content is no reason to keep another one. */
    private Set<String> needed() {
        return Arrays.stream(tried(features.get()::listRequiredFeatures))
                .filter(feature -> !feature.getName().equals(FEATURE_OF_ALL)
                        && ContentFeature.of(feature, State.ABSENT).models().isEmpty())
                .flatMap(feature -> feature.getDependencies().stream())
                .map(Dependency::getName)
                .collect(toSet());
    }

    /**
     * Those of some names. {@code all} stands for all of them, and a feature for its content.
     *
     * @throws MigrationException if there is none of a name; it names what there is
     */
    public List<ContentFeature> named(Collection<String> names) {
        List<ContentFeature> all = list();
        Set<String> unknown = new TreeSet<>(names);
        unknown.remove(ALL);
        all.forEach(content -> unknown.removeAll(Set.of(content.name(), "karrot-" + content.name())));
        if (!unknown.isEmpty()) {
            throw new MigrationException("There is no content " + String.join(", ", unknown) + ". There are: "
                    + all.stream().map(ContentFeature::name).collect(joining(", ")) + ".");
        }
        return all.stream()
                .filter(content ->
                        names.contains(ALL) || names.contains(content.name()) || names.contains(content.feature()))
                .toList();
    }

    /** Installs contents beside those that are there. */
    public void add(Collection<ContentFeature> wanted) {
        Set<String> names = wanted.stream().map(ContentFeature::feature).collect(toSet());
        tried(() -> {
            features.get().installFeatures(names, EnumSet.noneOf(FeaturesService.Option.class));
            return names;
        });
    }

    /** Uninstalls contents; what was installed together with them stays. */
    public void remove(Collection<ContentFeature> unwanted) {
        Set<String> gone = unwanted.stream().map(ContentFeature::feature).collect(toSet());
        if (!requirements(Set.of(FEATURE_OF_ALL)).isEmpty()) {
            add(list().stream()
                    .filter(content -> content.state() == State.INSTALLED && !gone.contains(content.feature()))
                    .toList());
            gone.add(FEATURE_OF_ALL);
        }
        tried(() -> {
            features.get()
                    .removeRequirements(
                            Map.of(FeaturesService.ROOT_REGION, requirements(gone)),
                            EnumSet.noneOf(FeaturesService.Option.class));
            return gone;
        });
    }

    /** What Karaf was asked for under these names, in its words, which also say the version. */
    private Set<String> requirements(Set<String> names) {
        return features.get().listRequirements().getOrDefault(FeaturesService.ROOT_REGION, Set.of()).stream()
                .filter(requirement ->
                        names.contains(requirement.replaceFirst("^feature:", "").replaceFirst("/.*", "")))
                .collect(toSet());
    }

    private static <T> T tried(Step<T> step) {
        try {
            return step.run();
        } catch (Exception e) {
            throw new MigrationException("Karaf cannot do that with its features: " + e.getMessage(), e);
        }
    }
}
