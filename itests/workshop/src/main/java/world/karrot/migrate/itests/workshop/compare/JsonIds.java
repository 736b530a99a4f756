package world.karrot.migrate.itests.workshop.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import world.karrot.migrate.itests.workshop.compare.Side.Row;

/** What JSON with ids inside must be. What ids are of is told by the key that they stand under. */
final class JsonIds {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final Set<String> FILES = Set.of("photo", "banner_image");

    private static final Map<String, String> TABLES = tables("""
            groups_group                          group
            users_user                            user last_changed_by created_by added_by invited_by accepted_by applicant author
            users_user                            users members subscribers participants feedback_given_by feedback_dismissed_by trusted_by
            places_place                          place
            places_placetype                      place_type
            activities_activity                   activity activity_date
            activities_activityseries             series
            activities_activitytype               activity_type
            activities_activity_participants      activity_participant
            agreements_agreement                  agreement
            issues_issue                          issue
            applications_application              application
            conversations_conversationmessage     message
            conversations_conversationmessagemention mention
            """);

    private static final Map<String, String> ABOUT = tables("""
            groups_group              0 1 22 23
            places_place              4 5 6
            activities_activity       7 8 9 13 14 15 16 19 20
            activities_activityseries 10 11 12
            activities_activitytype   25 26 27
            places_placetype          29 30 31
            agreements_agreement      32 33
            places_placestatus        35 36 37
            """);

    private final Pairs pairs;
    private final MovedFiles files;
    private final Texts texts;

    JsonIds(Pairs pairs, MovedFiles files, Texts texts) {
        this.pairs = pairs;
        this.files = files;
        this.texts = texts;
    }

    private static Map<String, String> tables(String lines) {
        Map<String, String> tables = new HashMap<>();
        lines.lines().map(line -> line.split(" +")).forEach(words -> {
            for (int i = 1; i < words.length; i++) {
                tables.put(words[i], words[0]);
            }
        });
        return tables;
    }

    String canonical(String json) throws JsonProcessingException {
        return JSON.readTree(json).toString();
    }

    String expected(String json, Row row) throws JsonProcessingException {
        Map<String, String> tables = new HashMap<>(TABLES);
        boolean history =
                row.values().keySet().stream().anyMatch(column -> column.name().equals("typus"));
        if (history) {
            String about = ABOUT.get(row.get("typus"));
            tables.put("id", about);
            tables.put("status", "places_place".equals(about) ? "places_placestatus" : null);
        }
        return expected(JSON.readTree(json), tables).toString();
    }

    private JsonNode expected(JsonNode json, Map<String, String> tables) {
        if (json instanceof ArrayNode list) {
            ArrayNode expected = JSON.createArrayNode();
            list.forEach(element -> expected.add(expected(element, tables)));
            return expected;
        }
        if (!(json instanceof ObjectNode object)) {
            return json;
        }
        ObjectNode expected = JSON.createObjectNode();
        object.properties()
                .forEach(field -> expected.set(field.getKey(), expected(field.getKey(), field.getValue(), tables)));
        return expected;
    }

    private JsonNode expected(String key, JsonNode value, Map<String, String> tables) {
        if (key.equals("participants") && value.isArray() && value.path(0).isObject()) {
            return expected(value, tables("users_user user\nactivities_participanttype participant_type"));
        }
        if (key.equals("participant_types")) {
            return expected(value, participantTypes(tables.get("id")));
        }
        if (key.equals("url")) {
            return TextNode.valueOf(texts.expected(value.asText()));
        }
        if (FILES.contains(key) && value.isTextual() && !value.asText().isEmpty()) {
            return JSON.valueToTree(files.find(value.asText()));
        }
        String table = tables.get(key);
        return table == null ? value : ids(table, value);
    }

    private static Map<String, String> participantTypes(String about) {
        return "activities_activityseries".equals(about)
                ? tables("activities_seriesparticipanttype id")
                : tables("activities_participanttype id\nactivities_seriesparticipanttype series_participant_type");
    }

    private JsonNode ids(String table, JsonNode value) {
        if (value instanceof ArrayNode list) {
            ArrayNode kept = JSON.createArrayNode();
            list.forEach(element -> {
                JsonNode id = id(table, element);
                if (!id.isNull() || element.isNull()) {
                    kept.add(id);
                }
            });
            return kept;
        }
        return id(table, value);
    }

    private JsonNode id(String table, JsonNode value) {
        boolean number = value.isIntegralNumber();
        if (!number && !value.asText().matches("[1-9]\\d*")) {
            return value;
        }
        Optional<Long> moved = pairs.find(table, value.asLong());
        Long id = moved.orElseGet(
                () -> table.equals("users_user") ? pairs.formerMembers().get(value.asLong()) : null);
        return JSON.valueToTree(id == null || number ? id : id.toString());
    }
}
