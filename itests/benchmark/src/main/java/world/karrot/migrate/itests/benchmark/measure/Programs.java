package world.karrot.migrate.itests.benchmark.measure;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The programs that the native side consists of. */
public final class Programs {
    private static final List<String> NEEDED = List.of("bash", "psql", "tar", "xz", "gpg");

    private Programs() {}

    public static List<String> missing() {
        return NEEDED.stream().filter(program -> !isThere(program)).toList();
    }

    static boolean isThere(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
