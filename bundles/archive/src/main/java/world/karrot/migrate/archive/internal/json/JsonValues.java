package world.karrot.migrate.archive.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of one JSON object, from a parser that stands at its start. */
final class JsonValues {
    private final JsonParser json;
    private final boolean escapes;

    JsonValues(JsonParser json, boolean escapes) {
        this.json = json;
        this.escapes = escapes;
    }

    Map<String, Object> object() throws IOException, Malformed {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String name; (name = json.nextFieldName()) != null; ) {
            int before = values.size();
            values.put(checked(name), value(json.nextToken()));
            if (values.size() == before) {
                throw new Malformed("The line has the same key twice in one object");
            }
        }
        return Collections.unmodifiableMap(values);
    }

    private List<Object> list() throws IOException, Malformed {
        List<Object> values = new ArrayList<>();
        for (JsonToken token; (token = json.nextToken()) != JsonToken.END_ARRAY; ) {
            values.add(value(token));
        }
        return Collections.unmodifiableList(values);
    }

    private Object value(JsonToken token) throws IOException, Malformed {
        return switch (token) {
            case VALUE_NULL -> null;
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_STRING -> checked(json.getText());
            case VALUE_NUMBER_INT -> integer();
            case VALUE_NUMBER_FLOAT -> decimal();
            case START_OBJECT -> object();
            case START_ARRAY -> list();
            default -> throw new Malformed("The line is not JSON that can be read");
        };
    }

    private Object integer() throws IOException {
        return switch (json.getNumberType()) {
            case INT, LONG -> json.getLongValue() == 0 && isNegative() ? (Object) (-0.0) : json.getLongValue();
            default -> json.getBigIntegerValue();
        };
    }

    private Object decimal() throws IOException {
        var value = json.getDecimalValue();
        return value.signum() == 0 && isNegative() ? (Object) (-0.0) : value;
    }

    private boolean isNegative() throws IOException {
        return json.getTextCharacters()[json.getTextOffset()] == '-';
    }

    private String checked(String text) throws Malformed {
        if (escapes && !isStorable(text)) {
            throw new Malformed("The line has a text with a NUL character or half of a surrogate pair");
        }
        return text;
    }

    /** PostgreSQL's text, and UTF-8, have neither. */
    private static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || (Character.isSurrogate(c) && !isPair(text, i++))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPair(String text, int high) {
        return high + 1 < text.length() && Character.isSurrogatePair(text.charAt(high), text.charAt(high + 1));
    }
}
