package world.karrot.migrate.itests.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A file of main code, with the full name of the type in it. */
record Source(String type, Path file) {
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^import (?:static )?(" + Pattern.quote(Bundle.OURS) + "[a-z.]*\\.[A-Z]\\w*)");

    static List<Source> of(Path module) throws IOException {
        Path root = module.resolve("src/main/java");
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
                    .map(file -> new Source(type(root.relativize(file)), file))
                    .toList();
        }
    }

    private static String type(Path file) {
        return file.toString().replaceFirst("\\.java$", "").replace('/', '.');
    }

    String packageName() {
        return type.substring(0, type.lastIndexOf('.'));
    }

    String simpleName() {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /** What it imports of ours. */
    List<Use> imports() throws IOException {
        return IMPORT.matcher(Files.readString(file))
                .results()
                .map(found -> new Use(type, found.group(1)))
                .toList();
    }
}
