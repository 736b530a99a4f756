package world.karrot.migrate.database.internal.connect;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.instance.Connection;

/** What a connection's settings file says, and does not say, about what the connection leaves to it. */
record ConnectionSettings(Connection connection, Optional<SettingsFile> file) {
    static ConnectionSettings of(Connection connection) {
        return new ConnectionSettings(connection, connection.env().map(SettingsFile::read));
    }

    List<String> defaults() {
        return file.map(KarrotOptions::of)
                .map(options -> options.defaulted(needed(options)))
                .orElse(List.of());
    }

    private Stream<String> needed(KarrotOptions options) {
        boolean located =
                connection.url().or(connection::dataSource).or(options::url).isPresent();
        return Stream.of(
                        located ? Stream.<String>empty() : Stream.of("DATABASE_HOST", "DATABASE_PORT", "DATABASE_NAME"),
                        connection.media().isPresent() ? Stream.<String>empty() : Stream.of("FILE_UPLOAD_DIR"))
                .flatMap(names -> names);
    }

    List<Finding> doubts() {
        return file.map(SettingsDoubts::of).map(SettingsDoubts::list).orElse(List.of());
    }
}
