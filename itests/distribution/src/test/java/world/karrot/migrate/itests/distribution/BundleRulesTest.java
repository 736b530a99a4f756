package world.karrot.migrate.itests.distribution;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Test;

/**
 * Who may know what: the rules of the design, held against the manifests of all bundles that the build has made. As api
 * alone exports packages and all others may import nothing else of ours, there is no cycle either.
 */
public class BundleRulesTest {

    private static final String OURS = "world.karrot.migrate.";

    /** Who may import a package that is not for everyone. */
    private static final Map<Pattern, Pattern> RESERVED = Map.of(
            Pattern.compile("org\\.bouncycastle.*|org\\.apache\\.commons\\.compress.*|org\\.tukaani\\.xz.*"),
            Pattern.compile("archive"),
            Pattern.compile("org\\.postgresql.*"),
            Pattern.compile("database"),
            Pattern.compile("com\\.fasterxml\\.jackson\\.dataformat.*"),
            Pattern.compile("shell"),
            Pattern.compile("org\\.apache\\.karaf.*|org\\.apache\\.felix\\.service\\.command|org\\.jline.*"),
            Pattern.compile("shell|launcher"));

    /** All that some may import, apart from the JDK's {@code java.*}. */
    private static final Map<Pattern, Pattern> CONFINED = Map.of(
            Pattern.compile("api"),
            Pattern.compile("world\\.karrot\\.migrate\\.api.*"),
            Pattern.compile("launcher"),
            Pattern.compile("(?!world\\.karrot\\.migrate\\.).*"),
            Pattern.compile("transfer|content\\..*"),
            Pattern.compile("world\\.karrot\\.migrate\\.api.*|org\\.slf4j"));

    @Test
    public void everyBundleKeepsToTheRules() throws IOException {
        Map<String, Manifest> bundles = bundles();
        assertTrue(
                bundles.toString(), bundles.keySet().containsAll(List.of("api", "transfer", "content.core", "shell")));
        List<String> broken = new ArrayList<>();
        bundles.forEach((bundle, manifest) -> broken.addAll(broken(bundle, manifest)));
        assertEquals(String.join("\n", broken), 0, broken.size());
    }

    private static List<String> broken(String bundle, Manifest manifest) {
        List<String> broken = new ArrayList<>();
        for (String imported : packages(manifest, "Import-Package")) {
            if (!mayImport(bundle, imported)) {
                broken.add(bundle + " imports " + imported);
            }
        }
        if (!bundle.equals("api") && !packages(manifest, "Export-Package").isEmpty()) {
            broken.add(bundle + " exports " + packages(manifest, "Export-Package"));
        }
        for (String header : List.of("Require-Bundle", "DynamicImport-Package", "Fragment-Host")) {
            if (manifest.getMainAttributes().getValue(header) != null) {
                broken.add(bundle + " has a " + header);
            }
        }
        return broken;
    }

    private static boolean mayImport(String bundle, String imported) {
        return imported.startsWith("java.")
                || (RESERVED.entrySet().stream()
                                .allMatch(rule -> matches(rule.getValue(), bundle) || !matches(rule.getKey(), imported))
                        && CONFINED.entrySet().stream()
                                .allMatch(
                                        rule -> !matches(rule.getKey(), bundle) || matches(rule.getValue(), imported)));
    }

    private static boolean matches(Pattern pattern, String text) {
        return pattern.matcher(text).matches();
    }

    /** The names in a header such as {@code a.b;version="[1,2)";uses:="c",d.e}. */
    private static List<String> packages(Manifest manifest, String header) {
        String value = manifest.getMainAttributes().getValue(header);
        return value == null
                ? List.of()
                : Stream.of(value.replaceAll("\"[^\"]*\"", "").split(","))
                        .map(clause -> clause.replaceFirst(";.*", ""))
                        .toList();
    }

    /** By the last part of their name; those of the tests are not bound by the rules. */
    private static SortedMap<String, Manifest> bundles() throws IOException {
        SortedMap<String, Manifest> bundles = new TreeMap<>();
        Path root = Path.of("../..");
        for (Path folder : List.of(root.resolve("bundles"), root.resolve("shell-commands"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(file -> file.endsWith("target/classes/META-INF/MANIFEST.MF"))
                        .toList()) {
                    try (InputStream in = Files.newInputStream(file)) {
                        Manifest manifest = new Manifest(in);
                        String name = manifest.getMainAttributes().getValue("Bundle-SymbolicName");
                        bundles.put(name.substring(OURS.length()), manifest);
                    }
                }
            }
        }
        return bundles;
    }
}
