package world.karrot.migrate.archive.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.nio.CharBuffer;
import java.util.Map;
import world.karrot.migrate.archive.internal.damage.Limits;

/** Parses one JSON object at a time, into the types that {@link world.karrot.migrate.api.archive.Row} names. */
public final class JsonObjects {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.DEPTH)
                    .maxNumberLength(Limits.DIGITS)
                    .maxStringLength(Limits.LINE)
                    .maxTokenCount(Limits.TOKENS)
                    .build())
            // Names from an archive should not stay in the JVM's table of strings.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private JsonObjects() {}

    /**
     * The object that a text is, and nothing else.
     *
     * @param escapes whether there are escapes in it, which can spell what cannot be stored
     * @return unmodifiable, and so is everything in it
     */
    public static Map<String, Object> parse(CharBuffer text, boolean escapes) throws Malformed {
        try (JsonParser json = JSON.createParser(text.array(), text.arrayOffset(), text.remaining())) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new Malformed("The line is not a JSON object");
            }
            Map<String, Object> object = new JsonValues(json, escapes).object();
            if (json.nextToken() != null) {
                throw new Malformed("The line holds more than one JSON object");
            }
            return object;
        } catch (StreamConstraintsException e) {
            throw new Malformed("The line holds too many values, too deep a nesting or too long a number", e);
        } catch (JsonEOFException e) {
            throw new Malformed("The line ends in the middle of a JSON object", e);
        } catch (JsonParseException e) {
            throw new Malformed("The line is not JSON at character " + column(e) + " of it", e);
        } catch (IOException | NumberFormatException e) {
            throw new Malformed("The line is not JSON that can be read", e);
        }
    }

    private static int column(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
    }
}
