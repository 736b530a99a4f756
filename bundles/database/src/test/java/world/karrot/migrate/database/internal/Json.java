package world.karrot.migrate.database.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Reads lines of JSON as the archive's reader does. */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private Json() {}

    /** The rows, each a map by field. */
    public static List<Map<String, Object>> lines(ByteArrayOutputStream lines) throws JsonProcessingException {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String line : lines.toString(StandardCharsets.UTF_8).lines().toList()) {
            rows.add(object(line));
        }
        return rows;
    }

    /** One row. Jackson makes no negative zero of {@code -0.0}. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> object(String line) throws JsonProcessingException {
        Map<String, Object> row = new LinkedHashMap<>(MAPPER.readValue(line, Map.class));
        if (line.contains(":-0.0,")) {
            String field = line.replaceFirst(":-0.0,.*", "").replaceFirst(".*\"(\\w+)\"$", "$1");
            row.put(field, -0.0);
        }
        return row;
    }

    /** A row without some fields. */
    public static Map<String, Object> without(Map<String, Object> row, List<String> fields) {
        return row.entrySet().stream()
                .filter(entry -> !fields.contains(entry.getKey()))
                .filter(entry -> Objects.nonNull(entry.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
