import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Lists every jar of a distribution, and what is said to be inside of it, as CycloneDX. Run from its source by the
 * build. It asks nobody but the jars themselves, and writes the same for the same jars.
 */
final class BillOfMaterials {
    private static final String BILL = """
            {
              "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
              "bomFormat": "CycloneDX",
              "specVersion": "1.6",
              "version": 1,
              "metadata": {
                "component": { "type": "application", "name": "karrot-migrate", "version": "%s" }
              },
              "components": [
            %s
              ]
            }
            """;

    private static final String COMPONENT = "    { \"type\": \"library\", \"group\": \"%1$s\", \"name\": \"%2$s\","
            + " \"version\": \"%3$s\", \"purl\": \"%4$s\", \"bom-ref\": \"%4$s\"%5$s }";

    private static final String HASH = ", \"hashes\": [{ \"alg\": \"SHA-256\", \"content\": \"%s\" }]";

    /** By their package URLs, since some jars are there twice. */
    private final Map<String, String> components = new TreeMap<>();

    /**
     * Writes it.
     *
     * @param arguments the folder of the distribution, its version, and the file to write
     */
    public static void main(String... arguments) throws IOException, GeneralSecurityException {
        BillOfMaterials bill = new BillOfMaterials();
        Path folder = Path.of(arguments[0]);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path jar : (Iterable<Path>) files.filter(BillOfMaterials::isJar)::iterator) {
                bill.add(folder.relativize(jar), jar);
            }
        }
        String text = BILL.formatted(arguments[1], String.join(",\n", bill.components.values()));
        Files.writeString(Path.of(arguments[2]), text, UTF_8);
    }

    private static boolean isJar(Path file) {
        return file.toString().endsWith(".jar");
    }

    private void add(Path place, Path file) throws IOException, GeneralSecurityException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        try (JarFile jar = new JarFile(file.toFile())) {
            List<String> inside = inside(jar);
            String coordinates = place.startsWith("system") ? inRepository(place.getParent()) : own(inside, place);
            add(coordinates, HASH.formatted(HexFormat.of().formatHex(hash)));
            inside.forEach(library -> add(library, ""));
        }
    }

    /** Folders of Maven's layout: {@code system/group/group/artifact/version}. */
    private static String inRepository(Path folder) {
        String group = folder.subpath(1, folder.getNameCount() - 2).toString().replace('/', '.');
        return group + ":" + folder.getParent().getFileName() + ":" + folder.getFileName();
    }

    /** Elsewhere only the name of the file is left to tell. */
    private static String own(List<String> inside, Path file) {
        return inside.stream()
                .filter(artifact ->
                        file.endsWith(artifact.replaceFirst(".*?:", "").replace(':', '-') + ".jar"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing in " + file + " says which artifact it is"));
    }

    /** What Maven, or our own build, says is in a jar. */
    private static List<String> inside(JarFile jar) throws IOException {
        List<String> inside = new ArrayList<>();
        String ours = jar.getManifest().getMainAttributes().getValue("Embedded-Artifacts");
        Collections.addAll(inside, ours == null ? new String[0] : ours.split(","));
        for (JarEntry entry : Collections.list(jar.entries())) {
            if (entry.getName().endsWith("/pom.properties")) {
                Properties pom = new Properties();
                pom.load(jar.getInputStream(entry));
                inside.add(pom.getProperty("groupId") + ":" + pom.getProperty("artifactId") + ":"
                        + pom.getProperty("version"));
            }
        }
        return inside;
    }

    /** A hash stays, wherever else the same is inside another jar. */
    private void add(String coordinates, String hash) {
        String[] parts = coordinates.split(":");
        String url = "pkg:maven/%s/%s@%s".formatted((Object[]) parts);
        String component = COMPONENT.formatted(parts[0], parts[1], parts[2], url, hash);
        components.merge(url, component, (one, other) -> one.length() < other.length() ? other : one);
    }
}
