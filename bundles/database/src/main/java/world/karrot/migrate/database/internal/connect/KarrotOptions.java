package world.karrot.migrate.database.internal.connect;

import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import world.karrot.migrate.api.instance.InstanceException;

/**
 * Karrot's own settings, as Karrot understands them: {@code NAME}, or else the file that {@code NAME_FILE} names, or
 * else Karrot's default. An empty one is none.
 *
 * @param folder that relative paths start from
 */
record KarrotOptions(Map<String, String> values, Map<String, String> defaults, Path folder) {
    private static final Map<String, String> DEFAULTS = Map.of(
            "DATABASE_HOST", "localhost",
            "DATABASE_PORT", "5432",
            "DATABASE_NAME", "karrot",
            "FILE_UPLOAD_DIR", "./uploads/");

    private static final Set<String> LOCATION =
            Set.of("DATABASE_HOST", "DATABASE_PORT", "DATABASE_NAME", "DATABASE_USER", "DATABASE_PASSWORD");

    /** No settings at all, and no defaults either. */
    static KarrotOptions none() {
        return new KarrotOptions(Map.of(), Map.of(), Path.of(""));
    }

    static KarrotOptions of(SettingsFile file) {
        return new KarrotOptions(file.text().values(), DEFAULTS, file.path().getParent());
    }

    /**
     * Where the database is, if this is all that the settings say of that. Karrot itself does not read it; programs
     * that set up Karrot do.
     */
    Optional<String> url() {
        boolean alone = LOCATION.stream().allMatch(name -> file(name).isEmpty() && !values.containsKey(name));
        return alone ? get("DATABASE_URL") : Optional.empty();
    }

    /** Those of some settings for which Karrot's default holds, as {@code NAME=default}. */
    List<String> defaulted(Stream<String> names) {
        return names.filter(name -> file(name).isEmpty() && !values.containsKey(name))
                .map(name -> name + "=" + defaults.getOrDefault(name, ""))
                .toList();
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(value(name)).filter(value -> !value.isEmpty());
    }

    private String value(String name) {
        if (values.containsKey(name)) {
            return values.get(name);
        }
        return file(name)
                .map(file -> TextFile.value(file, "file of " + name + "_FILE"))
                .orElse(defaults.get(name));
    }

    private Optional<Path> file(String name) {
        return Optional.ofNullable(values.get(name + "_FILE"))
                .filter(file -> !file.isEmpty())
                .map(folder::resolve);
    }

    Optional<Path> path(String name) {
        return get(name).map(path -> folder.resolve(path).normalize());
    }

    /** Permissions as {@code chmod} counts them: {@code 0o640} or {@code 640}. */
    Optional<Set<PosixFilePermission>> permissions(String name) {
        return get(name)
                .map(octal -> Permissions.parse(octal)
                        .orElseThrow(
                                () -> new InstanceException(name + " in the settings file is not an octal number.")));
    }
}
