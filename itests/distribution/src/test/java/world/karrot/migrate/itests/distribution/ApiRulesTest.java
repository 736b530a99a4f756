package world.karrot.migrate.itests.distribution;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Test;

/** What the packages of the API may name, and what its interfaces say of themselves. */
public class ApiRulesTest {
    /** From the ground up: each may name those before it. */
    private static final List<String> PACKAGES = Stream.of(
                    "api",
                    "api.catalogue",
                    "api.content",
                    "api.model",
                    "api.archive",
                    "api.receipt",
                    "api.condition",
                    "api.instance",
                    "api.extension",
                    "api.registry",
                    "api.health",
                    "api.picture",
                    "api.transfer")
            .map(Bundle.OURS::concat)
            .toList();

    private Bundle api;

    @Before
    public void find() throws IOException {
        api = Bundle.all().stream()
                .filter(bundle -> bundle.name().equals("api"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    public void everyPackageStandsOnThoseBeforeIt() throws IOException {
        assertEquals(Set.copyOf(PACKAGES), Set.copyOf(api.packages("Export-Package")));
        assertNoUse(use -> PACKAGES.indexOf(use.toPackage()) > PACKAGES.indexOf(use.fromPackage()));
    }

    @Test
    public void noExportedPackageNamesAnInternalOne() throws IOException {
        List<String> exported = api.packages("Export-Package");
        assertNoUse(use -> exported.contains(use.fromPackage()) && !exported.contains(use.toPackage()));
    }

    private void assertNoUse(Predicate<Use> wrong) throws IOException {
        List<Use> found = Use.of(api).stream().filter(wrong).toList();
        assertEquals(found.toString(), 0, found.size());
    }

    /** For those who implement it, which must then stay as it is, or for those who call it. */
    @Test
    public void everyInterfaceSaysForWhomItIs() throws IOException, ClassNotFoundException {
        List<String> unmarked = new ArrayList<>();
        URL[] classes = {api.classes().toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, ClassLoader.getPlatformClassLoader());
                Stream<Path> files = Files.walk(api.classes())) {
            for (Path file : files.filter(
                            file -> file.toString().endsWith(".class") && !file.endsWith("package-info.class"))
                    .toList()) {
                Class<?> type = loader.loadClass(name(api.classes().relativize(file)));
                if (type.isInterface() && !isMarked(file)) {
                    unmarked.add(type.getName());
                }
            }
        }
        assertEquals(unmarked + " are marked for nobody", 0, unmarked.size());
    }

    private static String name(Path file) {
        return file.toString().replaceFirst("\\.class$", "").replace('/', '.');
    }

    /** No class loader tells of these annotations: they are there for compilers. */
    private static boolean isMarked(Path file) throws IOException {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        return Stream.of("ProviderType", "ConsumerType")
                .anyMatch(mark -> bytes.contains("Lorg/osgi/annotation/versioning/" + mark + ";"));
    }
}
