package world.karrot.migrate.itests.instances;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes an instance's settings as Karrot reads them: a line a setting, not quoted. */
final class EnvFile {

    private EnvFile() {}

    /** Writes a new file, which its owner alone can read since it holds the database's password. */
    static void write(KarrotInstance instance) throws IOException {
        Files.createFile(
                instance.env(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(instance.env(), text(instance));
    }

    private static String text(KarrotInstance instance) {
        return new TreeMap<>(settings(instance))
                .entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                        .collect(Collectors.joining());
    }

    private static Map<String, String> settings(KarrotInstance instance) {
        return Map.of(
                "DATABASE_HOST", instance.host(),
                "DATABASE_PORT", Integer.toString(instance.port()),
                "DATABASE_NAME", instance.database(),
                "DATABASE_USER", instance.user(),
                "DATABASE_PASSWORD", instance.password(),
                "FILE_UPLOAD_DIR", instance.media().toString(),
                "FILE_UPLOAD_PERMISSIONS", Media.FILE_MODE,
                "FILE_UPLOAD_DIRECTORY_PERMISSIONS", Media.FOLDER_MODE,
                "SITE_URL", instance.siteUrl(),
                "SITE_NAME", instance.siteName());
    }
}
