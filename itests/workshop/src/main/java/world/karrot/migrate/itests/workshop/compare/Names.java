package world.karrot.migrate.itests.workshop.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import world.karrot.migrate.itests.workshop.compare.Side.Row;

/**
 * Names and answers that Karrot wrote down of people: they are empty of whoever does not come along, and of whom nobody
 * can tell who they are.
 */
final class Names {

    private final Set<String> people = new HashSet<>();
    private final Map<Long, Set<String>> concerned = new HashMap<>();

    Names(Side source, Pairs pairs) throws SQLException {
        pairs.people().keySet().forEach(id -> people.add(id.toString()));
        for (String line : source.texts("SELECT history_id || ' ' || user_id FROM history_history_users")) {
            String[] words = line.split(" ", -1);
            concerned
                    .computeIfAbsent(Long.valueOf(words[0]), id -> new HashSet<>())
                    .add(words[1]);
        }
    }

    /** Whether the payload of an entry in the history has to be without the name under a key. */
    boolean isEmptied(String key, JsonNode payload, Row entry) {
        return switch (key) {
            case "applicant_name" -> !people.contains(payload.path("applicant").asText());
            case "display_name" -> !people.containsAll(concerned.getOrDefault(entry.id(), Set.of("nobody")));
            default -> false;
        };
    }

    /** What an applicant answered. */
    String answers(Row application, String answers) {
        return people.contains(application.get("user_id")) ? answers : "";
    }
}
