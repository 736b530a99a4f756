package world.karrot.migrate.itests.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the build has made. */
final class Distribution {

    static final Path TARBALL = Path.of(System.getProperty("karrot.distribution", "none"));

    private Distribution() {}

    /** Unpacks it anew and returns its top directory. */
    static Path unpack(Path into) throws IOException, InterruptedException {
        Files.createDirectories(into);
        Process tar = new ProcessBuilder("tar", "xzf", TARBALL.toString(), "-C", into.toString())
                .inheritIO()
                .start();
        if (tar.waitFor() != 0) {
            throw new IOException("tar could not unpack " + TARBALL);
        }
        return only(into);
    }

    private static Path only(Path directory) {
        try (var children = Files.list(directory)) {
            List<Path> all = children.toList();
            return all.get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
