package world.karrot.migrate.itests.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * A bundle that the build has made.
 *
 * @param name the last part of its symbolic name
 * @param folder of its module
 */
record Bundle(String name, Path folder, Manifest manifest) {
    static final String OURS = "world.karrot.migrate.";

    private static final String MANIFEST = "target/classes/META-INF/MANIFEST.MF";

    /** All but those of the tests, which are not bound by the rules. */
    static List<Bundle> all() throws IOException {
        List<Bundle> bundles = new ArrayList<>();
        for (String folder : List.of("../../bundles", "../../shell-commands")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(file -> file.endsWith(MANIFEST)).toList()) {
                    bundles.add(of(file.resolve("../../../..").normalize(), file));
                }
            }
        }
        return bundles;
    }

    private static Bundle of(Path folder, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Manifest manifest = new Manifest(in);
            String name =
                    manifest.getMainAttributes().getValue("Bundle-SymbolicName").replaceFirst(";.*", "");
            return new Bundle(name.substring(OURS.length()), folder, manifest);
        }
    }

    Path classes() {
        return folder.resolve("target/classes");
    }

    /** The names in a header such as {@code a.b;version="[1,2)";uses:="c",d.e}. */
    List<String> packages(String header) {
        String value = manifest.getMainAttributes().getValue(header);
        return value == null
                ? List.of()
                : Stream.of(value.replaceAll("\"[^\"]*\"", "").split(","))
                        .map(clause -> clause.replaceFirst(";.*", ""))
                        .toList();
    }
}
