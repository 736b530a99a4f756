package world.karrot.migrate.database.internal.type;

import java.time.Duration;
import java.util.Optional;
import world.karrot.migrate.api.instance.Literal;

/**
 * Durations, which Karrot spells as Django does: {@code 1 02:03:04.000005}, where only the days may be negative. What
 * has months, or more days than Python counts, is spelled as PostgreSQL does.
 */
enum IntervalType implements ColumnType {
    INTERVAL;

    private static final String SPELLED = """
            CASE WHEN isfinite(%1$s) AND extract(year FROM %1$s) = 0 AND extract(month FROM %1$s) = 0 \
            AND %2$s BETWEEN -999999999 AND 999999999 \
            THEN concat(nullif(%2$s, 0) || ' ', to_char(make_interval(secs => %3$s::float8), \
            CASE WHEN %3$s = floor(%3$s) THEN 'HH24:MI:SS' ELSE 'HH24:MI:SS.US' END)) \
            ELSE %1$s::text END""";

    private static final Optional<String> NOT_DURATION = Optional.of("is not a duration that Karrot can read");

    @Override
    public String json(String value) {
        return "to_json(" + karrots(value) + ")";
    }

    /** PostgreSQL keeps days and hours apart, Python does not: 25 hours come back as a day and an hour. */
    @Override
    public Optional<String> lossy(String value) {
        return Optional.of("(%s)::interval::text <> %s::text".formatted(karrots(value), value));
    }

    private static String karrots(String value) {
        String seconds = "extract(epoch FROM " + value + ")";
        String days = "floor(" + seconds + " / 86400)";
        String rest = "(" + seconds + " - " + days + " * 86400)";
        return SPELLED.formatted(value, days, rest);
    }

    @Override
    public Optional<String> objection(Object value) {
        return duration(value).isPresent() ? Optional.empty() : NOT_DURATION;
    }

    @Override
    public Optional<String> objection(Literal literal) {
        return objection((Object) literal);
    }

    @Override
    public Optional<Duration> duration(Object value) {
        Object text = value instanceof Literal literal ? literal.text() : value;
        return text instanceof String given ? Durations.parse(given) : Optional.empty();
    }

    @Override
    public String text(Object value) {
        return (String) value;
    }
}
