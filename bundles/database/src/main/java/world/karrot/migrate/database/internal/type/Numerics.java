package world.karrot.migrate.database.internal.type;

import java.math.BigDecimal;
import java.math.BigInteger;

/** What PostgreSQL's {@code numeric} can hold, which is what numbers in its JSON are. */
final class Numerics {
    private static final int DIGITS_BEFORE_POINT = 131_072;
    private static final int DIGITS_AFTER_POINT = 16_383;

    private Numerics() {}

    static boolean holds(Number number) {
        return number instanceof Long || holds(decimal(number));
    }

    private static boolean holds(BigDecimal decimal) {
        return (long) decimal.precision() - decimal.scale() <= DIGITS_BEFORE_POINT
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
