package world.karrot.migrate.database.internal.type;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells durations as Karrot or PostgreSQL spell them; few rows have any. */
final class Durations {
    /** Each part has a space before it, so the whole has one too. */
    private static final Pattern DURATION = Pattern.compile("(?: (?<years>[-+]?\\d{1,9}) years?)?"
            + "(?: (?<months>[-+]?\\d{1,10}) mons?)?"
            + "(?: (?<days>[-+]?\\d{1,10})(?: days?|(?= \\d)))?"
            + "(?: [-+]?(?<hours>\\d{2,10}):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,6})?)?");

    /** PostgreSQL counts in 64 bits of microseconds. */
    private static final long MOST_HOURS = 2_562_047_787L;

    private Durations() {}

    static boolean isDuration(String text) {
        Matcher parts = DURATION.matcher(" " + text);
        return parts.matches()
                && isInt(number(parts, "years") * 12 + number(parts, "months"))
                && isInt(number(parts, "days"))
                && number(parts, "hours") <= MOST_HOURS;
    }

    private static long number(Matcher parts, String name) {
        String digits = parts.group(name);
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static boolean isInt(long number) {
        return number >= Integer.MIN_VALUE && number <= Integer.MAX_VALUE;
    }
}
