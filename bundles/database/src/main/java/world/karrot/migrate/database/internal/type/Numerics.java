package world.karrot.migrate.database.internal.type;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Numbers as long as people write them. PostgreSQL's {@code numeric}, which is what numbers in its JSON are, holds
 * thousands of digits; Python refuses to read those, or makes infinity of them.
 */
final class Numerics {
    private static final int DIGITS = 40;

    /** Those of the smallest number that Python knows. */
    private static final int DIGITS_AFTER_POINT = 324 + DIGITS;

    private Numerics() {}

    static boolean holds(Number number) {
        return number instanceof Long || holds(decimal(number));
    }

    private static boolean holds(BigDecimal decimal) {
        return decimal.precision() <= DIGITS
                && (long) decimal.precision() - decimal.scale() <= DIGITS
                && decimal.scale() <= DIGITS_AFTER_POINT;
    }

    /** The same number, unless it is not finite. */
    static BigDecimal decimal(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        return number instanceof BigInteger integer ? new BigDecimal(integer) : new BigDecimal(number.toString());
    }
}
