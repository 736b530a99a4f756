package world.karrot.migrate.database.internal.connect;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.karrot.migrate.api.instance.Connection;
import world.karrot.migrate.api.instance.Connection.Keys;
import world.karrot.migrate.api.instance.InstanceException;

/** Turns a connection into a configuration of Karaf and back. */
final class Remembered {
    private static final int LONGEST_NAME = 40;

    private Remembered() {}

    static Connection connection(InstanceConfiguration configuration, Map<String, ?> properties) {
        return new Connection(
                name(configuration, properties),
                path(configuration.env()),
                text(configuration.url()),
                text(configuration.user()),
                path(configuration.password_file()),
                path(configuration.media()),
                text(configuration.dataSource()),
                keys(configuration));
    }

    /** Of a configuration that is refused: what it is called, in letters that a name may have. */
    static Connection unknown(InstanceConfiguration configuration, Map<String, ?> properties) {
        String name = name(configuration, properties).replaceAll("[^A-Za-z0-9_-]", "-");
        return new Connection(
                name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Keys.AUTO);
    }

    /** A file that somebody wrote without a name in it has the name that the file has. */
    private static String name(InstanceConfiguration configuration, Map<String, ?> properties) {
        return text(configuration.name()).orElseGet(() -> pid(properties).replaceFirst("^.*~", ""));
    }

    static String pid(Map<String, ?> properties) {
        return properties.get("service.pid").toString();
    }

    private static Keys keys(InstanceConfiguration configuration) {
        return text(configuration.keys()).map(Remembered::keys).orElse(Keys.AUTO);
    }

    private static Keys keys(String word) {
        return Stream.of(Keys.values())
                .filter(keys -> word(keys).equals(word))
                .findAny()
                .orElseThrow(() -> new InstanceException("keys = " + word + " says nothing: it is auto or database."));
    }

    private static String word(Keys keys) {
        return keys.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> text(String value) {
        return Optional.of(value.strip()).filter(text -> !text.isEmpty());
    }

    private static Optional<Path> path(String value) {
        return text(value).map(path -> Path.of(path).toAbsolutePath().normalize());
    }

    /** Which instance it is, for people to read. */
    static String description(Connection connection) {
        Stream<Optional<String>> parts = Stream.of(
                connection.env().map(file -> "what " + file + " says"),
                connection.url().map(url -> "the database " + url),
                connection.dataSource().map(source -> "the data source " + source),
                connection.user().map(user -> "the user " + user),
                connection.passwordFile().map(file -> "the password file " + file),
                connection.media().map(folder -> "the media folder " + folder));
        String known = parts.flatMap(Optional::stream).collect(Collectors.joining(" with "));
        return known.isEmpty() ? "one whose configuration is not used" : known;
    }

    static Map<String, String> properties(Connection connection) {
        Map<String, Optional<?>> values = new LinkedHashMap<>();
        values.put("version", Optional.of(Written.VERSION));
        values.put("name", Optional.of(connection.name()));
        values.put("env", connection.env());
        values.put("url", connection.url());
        values.put("user", connection.user());
        values.put("password.file", connection.passwordFile());
        values.put("media", connection.media());
        values.put("dataSource", connection.dataSource());
        values.put(
                "keys",
                Optional.of(connection.keys()).filter(keys -> keys != Keys.AUTO).map(Remembered::word));
        Map<String, String> properties = new LinkedHashMap<>();
        values.forEach((name, value) -> value.ifPresent(there -> properties.put(name, there.toString())));
        return properties;
    }

    /** The text of the configuration file, from which Karaf reads the same again. */
    static String fileText(Connection connection) {
        return properties(connection).entrySet().stream()
                .map(property -> property.getKey() + " = " + escaped(property.getValue()) + "\n")
                .collect(Collectors.joining("", "# Where a Karrot instance is. Written by karrot:connect.\n", ""));
    }

    /** Java properties, with everything but ASCII escaped, in which Karaf replaces <code>${name}</code>. */
    private static String escaped(String value) {
        return value.replaceAll("[\\\\{}]", "\\\\$0")
                .chars()
                .mapToObj(c -> c == '\\' || c < ' ' || c > '~'
                        ? String.format(Locale.ROOT, "\\u%04x", c)
                        : Character.toString(c))
                .collect(Collectors.joining());
    }

    /** The same as it is going to be read: with absolute paths, and without blanks that mean nothing. */
    static Connection absolute(Connection connection) {
        return new Connection(
                connection.name(),
                connection.env().map(Remembered::absolute),
                connection.url().flatMap(Remembered::text),
                connection.user().flatMap(Remembered::text),
                connection.passwordFile().map(Remembered::absolute),
                connection.media().map(Remembered::absolute),
                connection.dataSource().flatMap(Remembered::text),
                connection.keys());
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
