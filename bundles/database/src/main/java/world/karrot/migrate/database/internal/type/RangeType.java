package world.karrot.migrate.database.internal.type;

import java.time.Instant;
import java.util.Optional;
import world.karrot.migrate.api.instance.Literal;

/** Ranges of time stamps, which Karrot spells as a string that holds JSON. See {@link TimeRange}. */
enum RangeType implements ColumnType {
    TSTZRANGE;

    private static final String SPELLED = """
            CASE WHEN isempty(%1$s) THEN '"{\\"empty\\": true}"' ELSE concat('"{\\"bounds\\": \\"', \
            CASE WHEN lower_inc(%1$s) THEN '[' ELSE '(' END, CASE WHEN upper_inc(%1$s) THEN ']' ELSE ')' END, \
            '\\", \\"lower\\": ', %2$s, ', \\"upper\\": ', %3$s, '}"') END""";

    private static final Optional<String> NOT_RANGE =
            Optional.of("is not a time range that begins and ends in the years 1 to 9999");
    private static final Optional<String> NO_TIME =
            Optional.of("is a time range that ends before it begins, or is empty");

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
        return range.get().isBackwardsOrEmpty() ? NO_TIME : Optional.empty();
    }

    /** Its spelling loses nothing. */
    @Override
    public Optional<String> objection(Literal literal) {
        return NOT_RANGE;
    }

    @Override
    public String text(Object value) {
        return TimeRange.parse((String) value).orElseThrow().literal();
    }

    /** Where it ends. */
    @Override
    public Optional<Instant> moment(Object value) {
        return value instanceof String json ? TimeRange.parse(json).map(TimeRange::end) : Optional.empty();
    }
}
