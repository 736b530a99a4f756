package world.karrot.migrate.api;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Keys in a configuration of Karaf that nobody reads, mostly because they are misspelt. */
public final class UnknownKeys {
    /** What Karaf and its services add by themselves. */
    private static final String THEIRS = "(service|component|felix|karaf|objectClass|osgi|org)\\b.*";

    private UnknownKeys() {}

    /**
     * A warning for each, called by a component when it is made.
     *
     * @param properties of the component
     * @param known the component's property type, whose methods are named as the keys with {@code _} for a point
     */
    public static List<String> of(Map<String, ?> properties, Class<?> known) {
        List<String> names = Stream.of(known.getDeclaredMethods())
                .map(Method::getName)
                .map(name -> name.replace('_', '.'))
                .toList();
        return properties.keySet().stream()
                .filter(key -> !names.contains(key) && !key.matches(THEIRS))
                .sorted()
                .map(key -> "nobody reads the key " + key + meant(key, names))
                .toList();
    }

    private static String meant(String key, List<String> names) {
        return Nearest.of(
                        key,
                        names.stream().filter(name -> !name.matches(THEIRS)).toList())
                .map(nearest -> "; did you mean " + nearest + "?")
                .orElse("");
    }
}
