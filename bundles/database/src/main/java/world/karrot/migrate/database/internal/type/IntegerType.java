package world.karrot.migrate.database.internal.type;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;
import world.karrot.migrate.api.instance.Literal;

/** Whole numbers. */
enum IntegerType implements ColumnType {
    SMALLINT(Short.MIN_VALUE, Short.MAX_VALUE),
    INTEGER(Integer.MIN_VALUE, Integer.MAX_VALUE),
    BIGINT(Long.MIN_VALUE, Long.MAX_VALUE);

    private static final Pattern LITERAL = Pattern.compile("-?\\d{1,18}");
    private static final Optional<String> NOT_WHOLE = Optional.of("is not a whole number");
    private static final Optional<String> OUT_OF_RANGE = Optional.of("is a number out of range");

    private final long least;
    private final long greatest;

    IntegerType(long least, long greatest) {
        this.least = least;
        this.greatest = greatest;
    }

    @Override
    public String json(String value) {
        return value;
    }

    @Override
    public Optional<String> objection(Object value) {
        if (value instanceof Long number) {
            return number >= least && number <= greatest ? Optional.empty() : OUT_OF_RANGE;
        }
        return value instanceof BigInteger ? OUT_OF_RANGE : NOT_WHOLE;
    }

    @Override
    public Optional<String> objection(Literal literal) {
        return LITERAL.matcher(literal.text()).matches() ? objection(Long.valueOf(literal.text())) : NOT_WHOLE;
    }

    @Override
    public String text(Object value) {
        return value.toString();
    }
}
