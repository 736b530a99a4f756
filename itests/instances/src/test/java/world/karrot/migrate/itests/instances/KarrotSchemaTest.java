package world.karrot.migrate.itests.instances;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The schema that we wrote is the one that was read from a running Karrot. */
public class KarrotSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    @Test
    public void isWhatARealInstanceHas() throws IOException, SQLException {
        KarrotInstance instance = SharedPostgres.get()
                .create("schema", Fixture.EMPTY, FOLDER.getRoot().toPath());
        Map<String, Map<String, Object>> expected = new TreeMap<>();
        JsonNode facts = JSON.readTree(Resources.text("karrot-schema-facts.json"));
        facts.get("tables").properties().forEach(table -> expected.put(table.getKey(), sorted(table.getValue())));
        try (Connection connection = instance.connect()) {
            assertEquals(expected, catalogue(connection));
            List<String> extensions = Tables.strings(connection, "SELECT extname FROM pg_extension");
            facts.get("extensions").forEach(name -> assertTrue(name.toString(), extensions.contains(name.asText())));
        }
    }

    @Test
    public void everythingIsTheInstancesOwn() throws IOException, SQLException {
        KarrotInstance instance = SharedPostgres.get()
                .create("owner", Fixture.COMMUNITY, FOLDER.getRoot().toPath());
        String owners = "SELECT DISTINCT relowner::regrole FROM pg_class WHERE relnamespace = 'public'::regnamespace";
        try (Connection connection = instance.connect()) {
            assertEquals(List.of(instance.user()), Tables.strings(connection, owners));
        }
    }

    private static Map<String, Map<String, Object>> catalogue(Connection connection) throws IOException, SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(Resources.text("columns.sql"));
        }
        String query = Resources.text("catalogue.sql");
        Map<String, Map<String, Object>> tables = new TreeMap<>();
        for (String table : Tables.names(connection)) {
            tables.put(table, sorted(parse(Tables.strings(connection, query.replace("TABLE", table)))));
        }
        return tables;
    }

    private static JsonNode parse(List<String> texts) throws JsonProcessingException {
        return JSON.readTree(texts.get(0));
    }

    /** Columns have an order, constraints and indexes have none. */
    private static Map<String, Object> sorted(JsonNode table) {
        Map<String, Object> facts = new TreeMap<>();
        table.properties().forEach(fact -> facts.put(fact.getKey(), elements(fact.getKey(), fact.getValue())));
        return facts;
    }

    private static List<String> elements(String fact, JsonNode array) {
        List<String> texts = new ArrayList<>(StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::toString)
                .toList());
        if (!fact.equals("columns")) {
            texts.sort(null);
        }
        return texts;
    }
}
