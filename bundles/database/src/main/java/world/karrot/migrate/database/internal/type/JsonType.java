package world.karrot.migrate.database.internal.type;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** JSON inside a column. */
enum JsonType implements ColumnType {
    JSONB {
        @Override
        public Optional<String> lossy(String value) {
            return Optional.of(value + " = 'null'");
        }
    },
    /** Keeps its white space, the order and repetition of keys: nothing else can spell it. */
    JSON {
        @Override
        public Optional<String> lossy(String value) {
            return Optional.of(value + " IS NOT NULL");
        }
    };

    private static final Optional<String> OUT_OF_RANGE = Optional.of("holds a number out of range");

    @Override
    public String json(String value) {
        return value + "::jsonb";
    }

    @Override
    public Optional<String> objection(Object value) {
        return objections(value).findFirst();
    }

    @Override
    public String text(Object value) {
        return JsonText.of(value);
    }

    private static Stream<String> objections(Object value) {
        if (value instanceof String text) {
            return TextType.unstorable(text).stream();
        }
        if (value instanceof Map<?, ?> map) {
            return Stream.concat(map.keySet().stream(), map.values().stream()).flatMap(JsonType::objections);
        }
        if (value instanceof List<?> list) {
            return list.stream().flatMap(JsonType::objections);
        }
        return value instanceof Number number && !Numerics.holds(number) ? OUT_OF_RANGE.stream() : Stream.empty();
    }
}
