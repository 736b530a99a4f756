package world.karrot.migrate.database.internal.connect;

import java.nio.file.Path;
import world.karrot.migrate.api.instance.Connection;
import world.karrot.migrate.api.instance.InstanceException;
import world.karrot.migrate.api.instance.Settings;

/** Puts an instance's settings together. */
record InstanceSettings(Connection connection, KarrotOptions options) {
    Settings read() {
        return new Settings(
                connection.name(),
                options.get("SITE_URL").map(InstanceSettings::withoutSlash).orElse(""),
                new DatabaseLocation(connection, options).description(),
                media(),
                options.permissions("FILE_UPLOAD_PERMISSIONS"),
                options.permissions("FILE_UPLOAD_DIRECTORY_PERMISSIONS"));
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    private Path media() {
        return connection
                .media()
                .or(() -> options.path("FILE_UPLOAD_DIR"))
                .orElseThrow(() -> new InstanceException(
                        "Nothing says where the media folder is: give Karrot's settings file or the folder."));
    }
}
