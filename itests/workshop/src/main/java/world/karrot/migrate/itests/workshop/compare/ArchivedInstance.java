package world.karrot.migrate.itests.workshop.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.archive.Unpacked;

/**
 * An archive that Karrot wrote, its rows put into an empty instance by PostgreSQL itself, so that they can be compared
 * like an instance's own. It is no instance that Karrot could run on: people who left are not there.
 */
public record ArchivedInstance(KarrotInstance instance, List<Long> groups) {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, String> TABLES = Map.of(
            "groups.groupmembership", "groups_group_members",
            "activities.activityparticipant", "activities_activity_participants");

    /** Fills an instance that has been empty until now. */
    public static ArchivedInstance load(Unpacked archive, KarrotInstance empty) throws IOException, SQLException {
        copyFiles(archive, empty.media());
        try (Connection connection = empty.connect()) {
            connection.setAutoCommit(false);
            dropForeignKeys(connection);
            for (String model : archive.models()) {
                insert(connection, model, archive.rows(model));
            }
            connection.commit();
        }
        return new ArchivedInstance(
                empty,
                archive.rows("groups.group").stream()
                        .map(row -> row.get("id").asLong())
                        .toList());
    }

    private static void copyFiles(Unpacked archive, Path media) throws IOException {
        for (Map.Entry<String, byte[]> file : archive.files().entrySet()) {
            Path copy = media.resolve(file.getKey());
            Files.createDirectories(copy.getParent());
            Files.write(copy, file.getValue());
        }
    }

    /** Of former members, and of groups that stayed, there is nothing in the archive but their ids. */
    private static void dropForeignKeys(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    DO $$ DECLARE key record; BEGIN
                    FOR key IN SELECT conrelid::regclass AS name, conname FROM pg_constraint
                        WHERE contype = 'f'
                    LOOP EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', key.name, key.conname);
                    END LOOP; END $$
                    """);
        }
    }

    private static void insert(Connection connection, String model, List<JsonNode> rows) throws SQLException {
        String table = TABLES.getOrDefault(model, model.replace('.', '_'));
        Map<Long, JsonNode> unique = new LinkedHashMap<>();
        rows.forEach(row -> unique.put(row.get("id").asLong(), row));
        String sql = "INSERT INTO %1$s SELECT * FROM json_populate_recordset(NULL::%1$s, ?::json)".formatted(table);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, columns(new ArrayList<>(unique.values())).toString());
            statement.execute();
        }
    }

    private static List<ObjectNode> columns(List<JsonNode> rows) {
        return rows.stream().map(ArchivedInstance::columns).toList();
    }

    private static ObjectNode columns(JsonNode row) {
        ObjectNode columns = JSON.createObjectNode();
        row.properties().forEach(field -> {
            columns.set(field.getKey(), field.getValue());
            columns.set(field.getKey() + "_id", field.getValue());
        });
        if (row.path("date").isTextual()) {
            columns.put("date", range(row.get("date").asText()));
        }
        return columns;
    }

    private static String range(String json) {
        try {
            JsonNode range = JSON.readTree(json);
            String bounds = range.get("bounds").asText();
            return bounds.charAt(0) + bound(range.get("lower")) + "," + bound(range.get("upper")) + bounds.charAt(1);
        } catch (IOException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private static String bound(JsonNode bound) {
        return bound.isNull() ? "" : "\"" + bound.asText() + "\"";
    }
}
