package world.karrot.migrate.itests.instances;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Makes an instance's media folder. Its files and folders have the modes that the settings file asks for. */
final class Media {

    static final String FILE_MODE = "640";
    static final String FOLDER_MODE = "750";

    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r-----");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwxr-x---");

    private Media() {}

    static void create(Fixture fixture, Path media) throws IOException {
        createFolder(media);
        String files = Resources.find(fixture.folder() + "/media.txt").orElse("");
        for (String file : files.lines().toList()) {
            Path target = media.resolve(file);
            createFolder(target.getParent());
            Resources.copy("%s/media/%s".formatted(fixture.folder(), file), target);
            Files.setPosixFilePermissions(target, FILE);
        }
    }

    private static void createFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, FOLDER);
    }
}
