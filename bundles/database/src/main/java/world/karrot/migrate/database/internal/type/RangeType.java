package world.karrot.migrate.database.internal.type;

import java.time.Instant;
import java.util.Optional;

/** Ranges of time stamps, which Karrot spells as a string that holds JSON. See {@link TimeRange}. */
enum RangeType implements ColumnType {
    TSTZRANGE;

    private static final String SPELLED = """
            CASE WHEN isempty(%1$s) THEN '"{\\"empty\\": true}"' ELSE concat('"{\\"bounds\\": \\"', \
            CASE WHEN lower_inc(%1$s) THEN '[' ELSE '(' END, CASE WHEN upper_inc(%1$s) THEN ']' ELSE ')' END, \
            '\\", \\"lower\\": ', %2$s, ', \\"upper\\": ', %3$s, '}"') END""";

    private static final Optional<String> NOT_RANGE = Optional.of("is not a time range");
    private static final Optional<String> BACKWARDS = Optional.of("is a time range that ends before it begins");

    /** A quote inside a JSON string. */
    private static final String QUOTE = "\\\"";

    @Override
    public String json(String value) {
        return SPELLED.formatted(value, end("lower(" + value + ")"), end("upper(" + value + ")"));
    }

    private static String end(String end) {
        return "coalesce(%s, 'null')".formatted(TimestampType.iso(end, "+00:00", QUOTE));
    }

    @Override
    public Optional<String> objection(Object value) {
        Optional<TimeRange> range = value instanceof String json ? TimeRange.parse(json) : Optional.empty();
        if (range.isEmpty()) {
            return NOT_RANGE;
        }
        return range.get().isBackwards() ? BACKWARDS : Optional.empty();
    }

    @Override
    public String text(Object value) {
        return TimeRange.parse((String) value).orElseThrow().literal();
    }

    /** Where it ends. */
    @Override
    public Optional<Instant> moment(Object value) {
        return value instanceof String json ? TimeRange.parse(json).flatMap(TimeRange::end) : Optional.empty();
    }
}
