package world.karrot.migrate.database.internal.type;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.instance.Literal;

/**
 * A type of PostgreSQL, with the three things that must fit together: how the archive spells its values, how they are
 * read back from that, and what is no such value. Immutable.
 *
 * <p>For every value that PostgreSQL holds, either {@link #text} of what {@link #json} says is PostgreSQL's own text of
 * that value again, or {@link #lossy} is true of it, or Karrot cannot read the value and {@link #objection(Object)}
 * says so.
 */
public interface ColumnType {
    /**
     * The expression, in SQL, that spells a value as JSON, on one line.
     *
     * @param value an expression of this type, which may be repeated
     * @return an expression that is null where the value is
     */
    String json(String value);

    /**
     * The condition, in SQL, under which that spelling loses something.
     *
     * @param value an expression of this type
     * @return nothing if it never does
     */
    default Optional<String> lossy(String value) {
        return Optional.empty();
    }

    /**
     * What is wrong with a value. Quick, since it is asked of every value of every row.
     *
     * @param value what JSON says, but never null
     * @return words that follow the value's name, such as {@code is not a time stamp}
     */
    Optional<String> objection(Object value);

    /** What is wrong with a value in PostgreSQL's own text form, as far as can be told without PostgreSQL. */
    default Optional<String> objection(Literal literal) {
        return TextType.UNLIMITED.objection(literal.text());
    }

    /** PostgreSQL's text form of a value that {@link #objection(Object)} does not object to. */
    String text(Object value);

    /** How long a value is; nothing of what is no duration. */
    default Optional<Duration> duration(Object value) {
        return Optional.empty();
    }

    /** The moment that a value is, or the end of a range; nothing where it is no time. */
    default Optional<Instant> moment(Object value) {
        return Optional.empty();
    }

    /** A time stamp so many seconds later; the same value where that cannot be. */
    default Object later(Object value, long seconds) {
        return value;
    }

    /** The type of a column. */
    static ColumnType of(Column column) {
        return switch (column.type()) {
            case "text", "citext", "character varying", "character" -> new TextType(column.length());
            case "integer" -> IntegerType.INTEGER;
            case "bigint" -> IntegerType.BIGINT;
            case "smallint" -> IntegerType.SMALLINT;
            case "boolean" -> BooleanType.BOOLEAN;
            case "timestamp with time zone" -> TimestampType.TIMESTAMPTZ;
            case "tstzrange" -> RangeType.TSTZRANGE;
            case "interval" -> IntervalType.INTERVAL;
            case "double precision" -> FloatType.DOUBLE;
            case "real" -> FloatType.REAL;
            case "numeric" -> FloatType.NUMERIC;
            case "jsonb" -> JsonType.JSONB;
            case "json" -> JsonType.JSON;
            case "uuid" -> UuidType.UUID;
            case "text[]", "citext[]", "character varying[]" -> new ArrayType(new TextType(column.length()));
            case "integer[]" -> new ArrayType(IntegerType.INTEGER);
            case "bigint[]" -> new ArrayType(IntegerType.BIGINT);
            case "date" -> OtherType.DATE;
            case "timestamp without time zone" -> OtherType.LOCAL_TIME;
            default -> OtherType.OTHER;
        };
    }

    /** Whether any column can hold a text. */
    static boolean isStorable(String text) {
        return TextType.unstorable(text).isEmpty();
    }

    /** What is wrong with a value, or with its absence, in a column. */
    static Optional<String> objection(Column column, Object value) {
        if (value == null) {
            return column.nullable() ? Optional.empty() : Optional.of("may not be empty");
        }
        ColumnType type = of(column);
        return value instanceof Literal literal ? type.objection(literal) : type.objection(value);
    }
}
