package world.karrot.migrate.itests.workshop.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import world.karrot.migrate.itests.workshop.compare.Side.Column;
import world.karrot.migrate.itests.workshop.compare.Side.Row;

/** What JSON with ids inside must be. What ids are of is told by the key that they stand under. */
final class JsonIds {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final Pairs pairs;
    private final MovedFiles files;
    private final Texts texts;
    private final Names names;
    private final Map<String, String> publicNumbers;

    JsonIds(Pairs pairs, MovedFiles files, Texts texts, Names names, Map<String, String> publicNumbers) {
        this.pairs = pairs;
        this.files = files;
        this.texts = texts;
        this.names = names;
        this.publicNumbers = publicNumbers;
    }

    String canonical(String json) throws JsonProcessingException {
        return JSON.readTree(json).toString();
    }

    String expected(Column column, String json, Row row) throws JsonProcessingException {
        JsonNode before = JSON.readTree(json);
        if (column.table().equals("notifications_notification")) {
            return withAddress(expected(before, JsonKeys.ofNotification()), before.path("url"))
                    .toString();
        }
        JsonNode expected = expected(before, JsonKeys.ofEntry(row));
        if (column.name().equals("payload") && expected instanceof ObjectNode payload) {
            emptyNames(payload, before, row);
        }
        return expected.toString();
    }

    private JsonNode withAddress(JsonNode expected, JsonNode url) {
        if (url.isTextual() && expected instanceof ObjectNode context) {
            context.put("url", texts.address(url.asText()).orElse(null));
        }
        return expected;
    }

    private void emptyNames(ObjectNode expected, JsonNode payload, Row row) {
        payload.properties().forEach(field -> {
            if (!field.getValue().isNull() && names.isEmptied(field.getKey(), payload, row)) {
                expected.put(field.getKey(), "");
            }
        });
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
            return expected(value, JsonKeys.PARTICIPANTS);
        }
        if (key.equals("participant_types")) {
            return expected(value, JsonKeys.ofParticipantTypes(tables.get("id")));
        }
        if (key.equals("public_id")) {
            return strings(value, number -> publicNumbers.getOrDefault(number, number));
        }
        if (JsonKeys.TEXTS.contains(key)) {
            return strings(value, texts::linked);
        }
        if (JsonKeys.FILES.contains(key)) {
            return strings(value, address -> address.isEmpty() ? address : files.find(address));
        }
        return reference(key, value, tables);
    }

    /** An id must not lead to a stranger: one of which nobody can tell what it is of is taken out. */
    private JsonNode reference(String key, JsonNode value, Map<String, String> tables) {
        String table = tables.get(key);
        boolean unknown = table == null && tables.containsKey(key);
        if (JsonKeys.GONE.contains(key) || unknown) {
            return NullNode.getInstance();
        }
        return table == null ? value : ids(table, value);
    }

    /** The same with other texts, at whatever depth. */
    private static JsonNode strings(JsonNode value, UnaryOperator<String> other) {
        if (value.isTextual()) {
            return JSON.valueToTree(other.apply(value.asText()));
        }
        if (value instanceof ArrayNode list) {
            ArrayNode others = JSON.createArrayNode();
            list.forEach(element -> others.add(strings(element, other)));
            return others;
        }
        if (!(value instanceof ObjectNode object)) {
            return value;
        }
        ObjectNode others = JSON.createObjectNode();
        object.properties().forEach(field -> others.set(field.getKey(), strings(field.getValue(), other)));
        return others;
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

    /** What Karrot does not write, and what Python would take for a number all the same. */
    private static boolean mayMeanARow(JsonNode value) {
        return value.isNumber()
                || value.isBoolean()
                || value.isObject()
                || value.asText().matches("(?s).*\\d.*");
    }

    private JsonNode id(String table, JsonNode value) {
        boolean number = value.isIntegralNumber();
        if (!number && !value.asText().matches("[1-9]\\d*")) {
            return mayMeanARow(value) ? NullNode.getInstance() : value;
        }
        Optional<Long> moved = pairs.find(table, value.asLong());
        Long id = moved.orElseGet(
                () -> table.equals("users_user") ? pairs.formerMembers().get(value.asLong()) : null);
        return JSON.valueToTree(id == null || number ? id : id.toString());
    }
}
