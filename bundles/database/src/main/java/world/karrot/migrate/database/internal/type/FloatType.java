package world.karrot.migrate.database.internal.type;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import world.karrot.migrate.api.instance.Literal;

/**
 * Numbers with a fraction. What JSON has no number for, such as {@code NaN}, is exported as a string, and no Karrot
 * could show it.
 */
enum FloatType implements ColumnType {
    REAL {
        @Override
        boolean holds(Number number) {
            float rounded = number.floatValue();
            return !Float.isInfinite(rounded) && (rounded != 0 || isZero(number));
        }
    },
    DOUBLE {
        @Override
        boolean holds(Number number) {
            double rounded = number.doubleValue();
            return !Double.isInfinite(rounded) && (rounded != 0 || isZero(number));
        }
    },
    NUMERIC {
        @Override
        boolean holds(Number number) {
            return Numerics.holds(number);
        }
    };

    private static final Pattern LITERAL = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?");
    private static final Optional<String> NOT_NUMBER = Optional.of("is not a finite number");
    private static final Optional<String> OUT_OF_RANGE = Optional.of("is a number out of range");

    abstract boolean holds(Number number);

    @Override
    public String json(String value) {
        return this == DOUBLE ? pointed(value) : "to_json(" + value + ")";
    }

    @Override
    public Optional<String> objection(Object value) {
        if (value instanceof Number number) {
            return holds(number) ? Optional.empty() : OUT_OF_RANGE;
        }
        return NOT_NUMBER;
    }

    @Override
    public Optional<String> objection(Literal literal) {
        return LITERAL.matcher(literal.text()).matches() ? objection(new BigDecimal(literal.text())) : NOT_NUMBER;
    }

    @Override
    public String text(Object value) {
        return value.toString();
    }

    /** Like Python, which keeps a point in whole numbers; from 1e15 on PostgreSQL has an exponent there. */
    private static String pointed(String value) {
        return "CASE WHEN %1$s = trunc(%1$s) AND abs(%1$s) < 1e15 THEN concat(%1$s, '.0') ELSE to_json(%1$s)::text END"
                .formatted(value);
    }

    private static boolean isZero(Number number) {
        return Numerics.decimal(number).signum() == 0;
    }
}
