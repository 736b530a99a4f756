package world.karrot.migrate.itests.instances;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/** The files and folders below a folder, a line each: mode, kind, size and digest, or where a link leads. */
final class MediaState {

    private MediaState() {}

    static List<String> of(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                lines.add("media/%s %s".formatted(folder.relativize(path), describe(path)));
            }
        }
        return lines;
    }

    private static String describe(Path path) throws IOException {
        PosixFileAttributes attributes =
                Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return PosixFilePermissions.toString(attributes.permissions()) + " " + content(path, attributes);
    }

    private static String content(Path path, PosixFileAttributes attributes) throws IOException {
        if (attributes.isDirectory()) {
            return "folder";
        }
        if (attributes.isSymbolicLink()) {
            return "link to " + Files.readSymbolicLink(path);
        }
        return "%s bytes, SHA-256 %s".formatted(attributes.size(), new DigestUtils("SHA-256").digestAsHex(path));
    }
}
