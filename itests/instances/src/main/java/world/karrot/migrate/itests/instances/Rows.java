package world.karrot.migrate.itests.instances;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an instance's rows as PostgreSQL writes them in JSON, with time stamps in UTC. Each call has a connection of
 * its own, so what others have not committed is not there.
 */
public final class Rows {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final KarrotInstance instance;

    public Rows(KarrotInstance instance) {
        this.instance = instance;
    }

    /** The names of all tables, sorted. */
    public List<String> tables() throws SQLException {
        try (Connection connection = Tables.connectInUtc(instance)) {
            return Tables.names(connection);
        }
    }

    /** All rows of a table, in the order of its primary key. */
    public List<JsonNode> of(String table) throws SQLException, JsonProcessingException {
        return parse(texts(table));
    }

    /**
     * The rows of a query, each an object with a member for each column.
     *
     * @param query a {@code SELECT}, {@code VALUES} or {@code TABLE} command, without a semicolon at the end
     */
    public List<JsonNode> select(String query) throws SQLException, JsonProcessingException {
        try (Connection connection = Tables.connectInUtc(instance)) {
            return parse(Tables.strings(connection, "SELECT row_to_json(q) FROM (%s) q".formatted(query)));
        }
    }

    /** All rows of a table, in the order of its primary key, each as a line of JSON, unchanged to the letter. */
    public List<String> texts(String table) throws SQLException {
        try (Connection connection = Tables.connectInUtc(instance)) {
            return Tables.rows(connection, table);
        }
    }

    private static List<JsonNode> parse(List<String> texts) throws JsonProcessingException {
        List<JsonNode> rows = new ArrayList<>();
        for (String text : texts) {
            rows.add(JSON.readTree(text));
        }
        return rows;
    }
}
