package world.karrot.migrate.database.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Reads lines of JSON into what an archive's rows hold. */
public final class Json {
    private static final JsonFactory JSON = new JsonFactory();

    private Json() {}

    /** The rows, each a map by field. */
    public static List<Map<String, Object>> lines(ByteArrayOutputStream lines) throws IOException {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String line : lines.toString(StandardCharsets.UTF_8).lines().toList()) {
            rows.add(object(line));
        }
        return rows;
    }

    /** One row. */
    public static Map<String, Object> object(String line) throws IOException {
        try (JsonParser parser = JSON.createParser(line)) {
            parser.nextToken();
            return object(parser);
        }
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
            parser.nextToken();
            object.put(key, value(parser));
        }
        return object;
    }

    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_NULL -> null;
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            case VALUE_NUMBER_INT ->
                parser.getText().equals("-0") ? (Object) (-0.0) : integer(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> parser.getText().equals("-0.0") ? (Object) (-0.0) : parser.getDecimalValue();
            default -> parser.getText();
        };
    }

    private static List<Object> array(JsonParser parser) throws IOException {
        List<Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser));
        }
        return array;
    }

    private static Object integer(BigInteger integer) {
        return integer.bitLength() < Long.SIZE ? (Object) integer.longValueExact() : integer;
    }

    /** A row without some fields, and without those that are null. */
    public static Map<String, Object> without(Map<String, Object> row, List<String> fields) {
        return row.entrySet().stream()
                .filter(entry -> !fields.contains(entry.getKey()))
                .filter(entry -> Objects.nonNull(entry.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
