package world.karrot.migrate.itests.distribution;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.Test;

/** How the packages of each bundle stand on one another, how much is in them, and what their types are called. */
public class PackageRulesTest {
    private static final int MOST_TYPES = 20;

    @Test
    public void noBundleHasACircleOfPackages() throws IOException {
        List<String> circles = new ArrayList<>();
        for (Bundle bundle : Bundle.all()) {
            new PackageGraph(Use.of(bundle)).circles().forEach(circle -> circles.add(bundle.name() + " has " + circle));
        }
        assertNone(circles);
    }

    /** In all main code, that of the tests too. */
    @Test
    public void noPackageHasTooManyTypes() throws IOException {
        List<Source> sources = new ArrayList<>(bundles());
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            for (Path module : modules.toList()) {
                sources.addAll(Source.of(module));
            }
        }
        Map<String, Long> types = sources.stream().collect(groupingBy(Source::packageName, TreeMap::new, counting()));
        types.values().removeIf(count -> count <= MOST_TYPES);
        assertNone(types.entrySet().stream()
                .map(found -> found.getKey() + " has " + found.getValue() + " types")
                .toList());
    }

    @Test
    public void noTwoTypesHaveOneName() throws IOException {
        assertNone(bundles().stream()
                .collect(groupingBy(Source::simpleName, TreeMap::new, mapping(Source::type, joining(" and "))))
                .values()
                .stream()
                .filter(types -> types.contains(" and "))
                .toList());
    }

    private static List<Source> bundles() throws IOException {
        List<Source> sources = new ArrayList<>();
        for (Bundle bundle : Bundle.all()) {
            sources.addAll(Source.of(bundle.folder()));
        }
        return sources;
    }

    private static void assertNone(List<String> broken) {
        assertEquals(String.join("\n", broken), 0, broken.size());
    }
}
