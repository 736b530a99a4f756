package world.karrot.migrate.shell.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.RefusedException;

/** Knows which features that are not installed would take something along: they say so in a capability. */
record Offers(FeaturesService features) {
    private static final Pattern CAPABILITY = Pattern.compile("karrot\\.content;models:List<String>=\"([^\"]*)\"");

    /** A line that says what to install for some models or tables, if anything on offer moves them. */
    Optional<String> line(Collection<String> wanted) {
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        Set<String> tables = wanted.stream().map(Offers::table).collect(Collectors.toSet());
        String names = available()
                .filter(feature -> models(feature).map(Offers::table).anyMatch(tables::contains))
                .map(Feature::getName)
                .sorted()
                .collect(Collectors.joining(" "));
        return names.isEmpty() ? Optional.empty() : Optional.of("To take it along: feature:install " + names);
    }

    /** The same for the models that a refusal is about. */
    Optional<String> line(Throwable problem) {
        return problem instanceof RefusedException refused
                ? line(refused.problems().stream().flatMap(Offers::model).toList())
                : Optional.empty();
    }

    private static Stream<String> model(Finding finding) {
        return Stream.ofNullable(finding.where().model());
    }

    private Stream<Feature> available() {
        try {
            return Arrays.stream(features.listFeatures()).filter(feature -> !features.isInstalled(feature));
        } catch (Exception e) {
            throw new MigrationException("Karaf cannot say which features there are. feature:list may say why.", e);
        }
    }

    private static Stream<String> models(Feature feature) {
        return feature.getCapabilities().stream()
                .map(capability -> CAPABILITY.matcher(capability.getValue().strip()))
                .filter(Matcher::matches)
                .flatMap(found -> Arrays.stream(found.group(1).split(",")));
    }

    private static String table(String model) {
        return model.replace('.', '_');
    }
}
