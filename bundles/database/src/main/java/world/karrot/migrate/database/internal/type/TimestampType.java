package world.karrot.migrate.database.internal.type;

import java.time.Instant;
import java.util.Optional;
import world.karrot.migrate.api.instance.Literal;

/** Time stamps with time zone, which Karrot spells in UTC: {@code 2019-02-03T04:05:06.789012Z}. */
enum TimestampType implements ColumnType {
    TIMESTAMPTZ;

    private static final String ISO = """
            CASE WHEN %1$s BETWEEN '0001-01-01Z' AND '9999-12-31 23:59:59.999999Z' \
            THEN to_char(%1$s, CASE WHEN %1$s::timestamptz(0) = %1$s THEN '%2$s' ELSE '%3$s' END) \
            ELSE '%4$s' || %1$s::text || '%4$s' END""";

    private static final Optional<String> NOT_TIMESTAMP = Optional.of("is no time stamp of the years 1 to 9999");

    @Override
    public String json(String value) {
        return iso(value, "Z", "\"");
    }

    /**
     * The expression that spells a time stamp as Python does: six digits behind the point or no point. What Python has
     * no spelling for is left to PostgreSQL.
     *
     * <p>A cast to whole seconds is the cheapest way to see whether there are any micros, and {@code to_char} with a
     * constant format the cheapest to write them.
     *
     * @param zone how UTC is spelled
     * @param quote put around it
     */
    static String iso(String value, String zone, String quote) {
        return ISO.formatted(value, format("", zone, quote), format(".US", zone, quote), quote);
    }

    /** In a format of {@code to_char} a quote begins literal text unless a backslash precedes it. */
    private static String format(String fraction, String zone, String quote) {
        String literal = quote.replace("\"", "\\\"");
        return literal + "YYYY-MM-DD\"T\"HH24:MI:SS" + fraction + '"' + zone + '"' + literal;
    }

    @Override
    public Optional<String> objection(Object value) {
        return value instanceof String text && Timestamp.parse(text).isPresent() ? Optional.empty() : NOT_TIMESTAMP;
    }

    @Override
    public Optional<String> objection(Literal literal) {
        return objection(literal.text());
    }

    @Override
    public String text(Object value) {
        return (String) value;
    }

    @Override
    public Optional<Instant> moment(Object value) {
        return parse(value).map(Timestamp::instant);
    }

    @Override
    public Object later(Object value, long seconds) {
        return parse(value)
                .flatMap(time -> time.later(seconds))
                .<Object>map(Timestamp::literal)
                .orElse(value);
    }

    private static Optional<Timestamp> parse(Object value) {
        Object text = value instanceof Literal literal ? literal.text() : value;
        return text instanceof String given ? Timestamp.parse(given) : Optional.empty();
    }
}
