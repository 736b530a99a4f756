package world.karrot.migrate.shell.internal.feature;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.karaf.features.Feature;

/**
 * A feature that says in a capability which models it moves.
 *
 * @param feature what Karaf calls it
 * @param what it moves, for people to read
 * @param models as {@code app.model}; none if it is no content
 */
public record ContentFeature(String feature, String what, Set<String> models, State state) {
    /** Whether it is installed, and whether it has to be. */
    public enum State {
        ABSENT,
        INSTALLED,
        NEEDED
    }

    private static final Pattern CAPABILITY = Pattern.compile("karrot\\.content;models:List<String>=\"([^\"]*)\"");

    static ContentFeature of(Feature feature, State state) {
        Set<String> models = feature.getCapabilities().stream()
                .map(capability -> CAPABILITY.matcher(capability.getValue().strip()))
                .filter(Matcher::matches)
                .flatMap(found -> Arrays.stream(found.group(1).split(",")))
                .collect(Collectors.toSet());
        String what = Objects.toString(feature.getDescription(), "").replaceFirst("^Content: ", "");
        return new ContentFeature(feature.getName(), what, models, state);
    }

    /** As people type it: {@code messages} for {@code karrot-messages}. */
    public String name() {
        return feature.replaceFirst("^karrot-", "");
    }
}
