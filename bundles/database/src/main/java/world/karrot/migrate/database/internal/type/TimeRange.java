package world.karrot.migrate.database.internal.type;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A range that Karrot can read, as it spells it: <code>
 * {"bounds": "[)", "lower": "2026-11-23T10:15:00+00:00", "upper": "2026-11-23T11:15:00+00:00"}</code>. It has a
 * beginning and an end.
 *
 * @param bounds two brackets
 */
record TimeRange(String bounds, String lower, String upper) {
    private static final Set<String> BOUNDS = Set.of("[]", "[)", "(]", "()");
    private static final JsonFactory JSON = new JsonFactory();

    static Optional<TimeRange> parse(String json) {
        return fields(json).map(TimeRange::of).filter(TimeRange::isValid);
    }

    private static TimeRange of(Map<String, String> fields) {
        return new TimeRange(fields.getOrDefault("bounds", "[)"), fields.get("lower"), fields.get("upper"));
    }

    /** The scalars of a flat JSON object, as text; nothing if it is no such object. */
    private static Optional<Map<String, String>> fields(String json) {
        try (JsonParser parser = JSON.createParser(json)) {
            return parser.nextToken() == JsonToken.START_OBJECT ? fields(parser) : Optional.empty();
        } catch (IOException e) {
            // Not JSON. The exception would say no more than that, and might quote the value.
            return Optional.empty();
        }
    }

    private static Optional<Map<String, String>> fields(JsonParser parser) throws IOException {
        Map<String, String> fields = new TreeMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            if (!parser.nextToken().isScalarValue()) {
                return Optional.empty();
            }
            fields.put(name, parser.currentToken() == JsonToken.VALUE_NULL ? null : parser.getText());
        }
        return parser.nextToken() == null ? Optional.of(fields) : Optional.empty();
    }

    private boolean isValid() {
        return bounds != null && BOUNDS.contains(bounds) && isEnd(lower) && isEnd(upper);
    }

    private static boolean isEnd(String end) {
        return end != null && Timestamp.parse(end).isPresent();
    }

    /** Whether there is no time in it, or PostgreSQL refuses it. */
    boolean isBackwardsOrEmpty() {
        int order = Timestamp.parse(lower)
                .orElseThrow()
                .compareTo(Timestamp.parse(upper).orElseThrow());
        return order > 0 || (order == 0 && !bounds.equals("[]"));
    }

    Instant end() {
        return Timestamp.parse(upper).orElseThrow().instant();
    }

    /** PostgreSQL's own spelling. */
    String literal() {
        return bounds.charAt(0) + "\"" + lower + "\",\"" + upper + "\"" + bounds.charAt(1);
    }
}
