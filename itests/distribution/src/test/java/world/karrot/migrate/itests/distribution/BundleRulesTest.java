package world.karrot.migrate.itests.distribution;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.Test;

/**
 * Who may know what: the rules of the design, held against the manifests of all bundles that the build has made. As api
 * alone exports packages and all others may import nothing else of ours, there is no circle of bundles either.
 */
public class BundleRulesTest {

    /** Who may import a package that is not for everyone. */
    private static final Map<Pattern, Pattern> RESERVED = Map.of(
            Pattern.compile("org\\.bouncycastle.*|org\\.apache\\.commons\\.compress.*|org\\.tukaani\\.xz.*"),
            Pattern.compile("archive"),
            Pattern.compile("org\\.postgresql.*"),
            Pattern.compile("database"),
            Pattern.compile("com\\.fasterxml\\.jackson\\.dataformat.*"),
            Pattern.compile("shell"),
            Pattern.compile("javax\\.imageio.*"),
            Pattern.compile("pictures"),
            Pattern.compile("org\\.apache\\.karaf.*|org\\.apache\\.felix\\.service\\.command|org\\.jline.*"),
            Pattern.compile("shell|launcher"));

    /** All that some may import, apart from the JDK's {@code java.*}. */
    private static final Map<Pattern, Pattern> CONFINED = Map.of(
            Pattern.compile("api"),
            Pattern.compile("world\\.karrot\\.migrate\\.api.*"),
            Pattern.compile("launcher"),
            Pattern.compile("(?!world\\.karrot\\.migrate\\.).*"),
            Pattern.compile("pictures"),
            Pattern.compile("world\\.karrot\\.migrate\\.api(\\.picture)?|javax\\.imageio.*|org\\.slf4j"),
            Pattern.compile("transfer"),
            Pattern.compile("world\\.karrot\\.migrate\\.api.*|org\\.slf4j"),
            Pattern.compile("content\\..*"),
            Pattern.compile("world\\.karrot\\.migrate\\.api(\\.content)?|org\\.slf4j"));

    @Test
    public void everyBundleKeepsToTheRules() throws IOException {
        List<Bundle> bundles = Bundle.all();
        List<String> names = bundles.stream().map(Bundle::name).toList();
        assertTrue(names.toString(), names.containsAll(List.of("api", "transfer", "content.core", "shell")));
        List<String> broken =
                bundles.stream().flatMap(bundle -> broken(bundle).stream()).toList();
        assertEquals(String.join("\n", broken), 0, broken.size());
    }

    private static List<String> broken(Bundle bundle) {
        List<String> broken = new ArrayList<>();
        for (String imported : bundle.packages("Import-Package")) {
            if (!mayImport(bundle.name(), imported)) {
                broken.add(bundle.name() + " imports " + imported);
            }
        }
        if (!bundle.name().equals("api") && !bundle.packages("Export-Package").isEmpty()) {
            broken.add(bundle.name() + " exports " + bundle.packages("Export-Package"));
        }
        for (String header : List.of("Require-Bundle", "DynamicImport-Package", "Fragment-Host")) {
            if (bundle.manifest().getMainAttributes().getValue(header) != null) {
                broken.add(bundle.name() + " has a " + header);
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
}
