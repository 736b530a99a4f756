package world.karrot.migrate.database.internal.connect;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import world.karrot.migrate.api.instance.Connection;

/** Turns a connection into a configuration of Karaf and back. */
final class Remembered {
    private Remembered() {}

    static Connection connection(InstanceConfiguration configuration) {
        return new Connection(
                name(configuration),
                path(configuration.env()),
                text(configuration.url()),
                text(configuration.user()),
                path(configuration.password_file()),
                path(configuration.media()),
                text(configuration.dataSource()));
    }

    /** A file that somebody wrote without a name in it has the name that the file has. */
    private static String name(InstanceConfiguration configuration) {
        return text(configuration.name())
                .orElseGet(() -> configuration.service_pid().replaceFirst("^.*~", ""));
    }

    private static Optional<String> text(String value) {
        return Optional.of(value.strip()).filter(text -> !text.isEmpty());
    }

    private static Optional<Path> path(String value) {
        return text(value).map(path -> Path.of(path).toAbsolutePath().normalize());
    }

    /** The text of the configuration file: Java properties, with everything but ASCII escaped. */
    static String properties(Connection connection) {
        Map<String, Optional<?>> values = new LinkedHashMap<>();
        values.put("name", Optional.of(connection.name()));
        values.put("env", connection.env());
        values.put("url", connection.url());
        values.put("user", connection.user());
        values.put("password.file", connection.passwordFile());
        values.put("media", connection.media());
        values.put("dataSource", connection.dataSource());
        return values.entrySet().stream()
                .filter(entry -> entry.getValue().isPresent())
                .map(entry ->
                        entry.getKey() + " = " + escaped(entry.getValue().get().toString()) + "\n")
                .collect(Collectors.joining("", "# Where a Karrot instance is. Written by karrot:connect.\n", ""));
    }

    private static String escaped(String value) {
        return value.chars()
                .mapToObj(c -> c == '\\' || c < ' ' || c > '~' ? "\\u%04x".formatted(c) : Character.toString(c))
                .collect(Collectors.joining());
    }

    /** The same with absolute paths, since what they are relative to is forgotten. */
    static Connection absolute(Connection connection) {
        return new Connection(
                connection.name(),
                connection.env().map(Remembered::absolute),
                connection.url(),
                connection.user(),
                connection.passwordFile().map(Remembered::absolute),
                connection.media().map(Remembered::absolute),
                connection.dataSource());
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
