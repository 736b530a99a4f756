package world.karrot.migrate.itests.instances;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.stream.Collectors;

/** Fills a database with a fixture's rows, each value exactly as it was read from the instance it is from. */
final class FixtureRows {

    private final Connection connection;

    FixtureRows(Connection connection) {
        this.connection = connection;
    }

    /** Loads all tables, in any order since foreign keys are deferred, within the transaction of the connection. */
    void load(Fixture fixture) throws IOException, SQLException {
        for (String table : Tables.names(connection)) {
            Optional<String> rows = Resources.find("%s/rows/%s.ndjson".formatted(fixture.folder(), table));
            if (rows.isPresent()) {
                insert(table, rows.get());
            }
        }
        advanceSequences();
    }

    private void insert(String table, String rows) throws SQLException {
        String sql = "INSERT INTO %1$s SELECT * FROM json_populate_recordset(NULL::%1$s, ?::json)".formatted(table);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, rows.lines().collect(Collectors.joining(",", "[", "]")));
            statement.execute();
        }
    }

    private void advanceSequences() throws IOException, SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(Resources.text("advance-sequences.sql"));
        }
    }
}
