package world.karrot.migrate.itests.instances;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Files that this module brings along, by their path below its package. */
final class Resources {

    private Resources() {}

    static Optional<String> find(String path) throws IOException {
        try (InputStream stream = Resources.class.getResourceAsStream(path)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static String text(String path) throws IOException {
        return find(path).orElseThrow(() -> new FileNotFoundException(path));
    }

    static void copy(String path, Path target) throws IOException {
        try (InputStream stream = Resources.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new FileNotFoundException(path);
            }
            Files.copy(stream, target);
        }
    }
}
