package world.karrot.migrate.database.internal.type;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One-dimensional arrays. JSON cannot say where an array begins to count, nor tell apart those of several dimensions.
 *
 * @param element the type of what is in it
 */
record ArrayType(ColumnType element) implements ColumnType {
    private static final Optional<String> NOT_LIST = Optional.of("is not a list");

    @Override
    public String json(String value) {
        return "to_json(" + value + ")";
    }

    @Override
    public Optional<String> lossy(String value) {
        return Optional.of("(array_ndims(%1$s) > 1 OR array_lower(%1$s, 1) <> 1)".formatted(value));
    }

    @Override
    public Optional<String> objection(Object value) {
        return value instanceof List<?> list ? objection(list) : NOT_LIST;
    }

    private Optional<String> objection(List<?> list) {
        return list.stream()
                .filter(Objects::nonNull)
                .flatMap(value -> element.objection(value).stream())
                .findFirst()
                .map("holds something that "::concat);
    }

    @Override
    public String text(Object value) {
        return ((List<?>) value).stream().map(this::quoted).collect(Collectors.joining(",", "{", "}"));
    }

    private String quoted(Object value) {
        return value == null
                ? "NULL"
                : '"' + element.text(value).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
