package world.karrot.migrate.itests.workshop.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What columns with the path of a file must hold: a new name in Karrot's folder, for a file with the same bytes. */
final class MovedFiles {

    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String FILE = "rw-r-----";
    private static final String FOLDER = "rwxr-x---";

    private final Path source;
    private final Path target;
    private final Map<String, String> moved = new HashMap<>();

    MovedFiles(Path source, Path target) {
        this.source = source;
        this.target = target;
    }

    /** The path on the target of a file that moved, or null. */
    String find(String path) {
        return moved.get(path);
    }

    Optional<String> problem(String folder, String value, String arrived) throws IOException {
        if (value == null || value.isEmpty() || arrived == null) {
            boolean right = value == null ? arrived == null : value.equals(arrived) || isMissing(value, arrived);
            return right ? Optional.empty() : Optional.of("is no file");
        }
        moved.put(value, arrived);
        String extension = value.contains(".") ? value.substring(value.lastIndexOf('.')) : "";
        if (arrived.equals(value) || !arrived.matches(folder + "/" + UUID + "[^/]*") || !arrived.endsWith(extension)) {
            return Optional.of("is no new name");
        }
        return problem(source.resolve(value), target.resolve(arrived));
    }

    private boolean isMissing(String value, String arrived) {
        return !value.isEmpty() && arrived == null && !Files.exists(source.resolve(value));
    }

    private static Optional<String> problem(Path from, Path to) throws IOException {
        if (!Files.isRegularFile(to, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of("there is no such file");
        }
        if (Files.mismatch(from, to) >= 0) {
            return Optional.of("the file has other bytes");
        }
        boolean right = mode(to).equals(FILE) && mode(to.getParent()).equals(FOLDER);
        return right ? Optional.empty() : Optional.of("file and folder are " + mode(to) + " " + mode(to.getParent()));
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
