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
record TimeRange(String bounds, End lower, End upper) {
    private static final Set<String> BOUNDS = Set.of("[]", "[)", "(]", "()");
    private static final JsonFactory JSON = new JsonFactory();

    static Optional<TimeRange> parse(String json) {
        return fields(json).flatMap(TimeRange::of);
    }

    private static Optional<TimeRange> of(Map<String, String> fields) {
        String bounds = fields.getOrDefault("bounds", "[)");
        return bounds == null || !BOUNDS.contains(bounds)
                ? Optional.empty()
                : End.of(fields.get("lower"))
                        .flatMap(
                                lower -> End.of(fields.get("upper")).map(upper -> new TimeRange(bounds, lower, upper)));
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

    /** Whether there is no time in it, or PostgreSQL refuses it. */
    boolean isBackwardsOrEmpty() {
        int order = lower.time().compareTo(upper.time());
        return order > 0 || (order == 0 && !bounds.equals("[]"));
    }

    Instant end() {
        return upper.time().instant();
    }

    /** PostgreSQL's own spelling. */
    String literal() {
        return bounds.charAt(0) + "\"" + lower.text() + "\",\"" + upper.text() + "\"" + bounds.charAt(1);
    }

    /** As it is spelled, and what that means. */
    private record End(String text, Timestamp time) {
        static Optional<End> of(String text) {
            return Optional.ofNullable(text).flatMap(Timestamp::parse).map(time -> new End(text, time));
        }
    }
}
