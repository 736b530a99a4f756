package world.karrot.migrate.itests.rules.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import world.karrot.migrate.itests.workshop.Journey;

/** What an archive holds, read without the code under test. */
final class ArchivedRows {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, byte[]> members;

    private ArchivedRows(Map<String, byte[]> members) {
        this.members = members;
    }

    static ArchivedRows of(Journey journey) throws Exception {
        return new ArchivedRows(journey.unpacked().members());
    }

    /** The rows of a model. */
    List<JsonNode> of(String model) throws Exception {
        List<JsonNode> rows = new ArrayList<>();
        byte[] lines = members.getOrDefault(model + ".json", members.get(model + ".ndjson"));
        for (String line : new String(lines, StandardCharsets.UTF_8).lines().toList()) {
            rows.add(JSON.readTree(line));
        }
        return rows;
    }

    /** The ids of a model's rows, ascending. */
    Set<Long> ids(String model) throws Exception {
        Set<Long> ids = new TreeSet<>();
        of(model).forEach(row -> ids.add(row.get("id").asLong()));
        return ids;
    }

    /** The members in which a text stands, as it is or as JSON spells it. */
    List<String> membersWith(String text) throws Exception {
        String quoted = JSON.writeValueAsString(text);
        String inJson = quoted.substring(1, quoted.length() - 1);
        return members.entrySet().stream()
                .filter(member -> {
                    String content = new String(member.getValue(), StandardCharsets.UTF_8);
                    return content.contains(text) || content.contains(inJson);
                })
                .map(Map.Entry::getKey)
                .toList();
    }
}
