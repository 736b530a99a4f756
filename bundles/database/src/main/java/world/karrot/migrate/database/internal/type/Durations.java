package world.karrot.migrate.database.internal.type;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads durations as Karrot or PostgreSQL spell them; few rows have any. */
final class Durations {
    /** Each part has a space before it, so the whole has one too. */
    private static final Pattern DURATION = Pattern.compile(
            "(?: (?<years>[-+]?\\d{1,9}) years?)?"
                    + "(?: (?<months>[-+]?\\d{1,10}) mons?)?"
                    + "(?: (?<days>[-+]?\\d{1,10})(?: days?|(?= \\d)))?"
                    + "(?: (?<sign>[-+]?)(?<hours>\\d{2,10}):(?<minutes>[0-5]\\d):(?<seconds>[0-5]\\d)(?:\\.(?<micros>\\d{1,6}))?)?");

    /** PostgreSQL counts in 64 bits of microseconds. */
    private static final long MOST_HOURS = 2_562_047_787L;

    /** Python counts no further. */
    private static final Duration MOST = Duration.ofDays(1_000_000_000L);

    private Durations() {}

    /** Nothing of what PostgreSQL or Karrot cannot read. As in Karrot, a year has 365 days and a month 30. */
    static Optional<Duration> parse(String text) {
        Matcher parts = DURATION.matcher(" " + text);
        return parts.matches() ? duration(parts) : Optional.empty();
    }

    private static Optional<Duration> duration(Matcher parts) {
        long years = number(parts, "years");
        long months = number(parts, "months");
        long days = number(parts, "days");
        boolean fits = isInt(years * 12 + months) && isInt(days) && number(parts, "hours") <= MOST_HOURS;
        return Optional.of(Duration.ofDays(years * 365 + months * 30 + days).plus(clock(parts)))
                .filter(sum -> fits && sum.abs().compareTo(MOST) < 0);
    }

    private static Duration clock(Matcher parts) {
        String micros = parts.group("micros");
        Duration clock = Duration.ofHours(number(parts, "hours"))
                .plusMinutes(number(parts, "minutes"))
                .plusSeconds(number(parts, "seconds"))
                .plusNanos(micros == null ? 0 : Long.parseLong((micros + "00000000").substring(0, 9)));
        return "-".equals(parts.group("sign")) ? clock.negated() : clock;
    }

    private static long number(Matcher parts, String name) {
        String digits = parts.group(name);
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static boolean isInt(long number) {
        return number >= Integer.MIN_VALUE && number <= Integer.MAX_VALUE;
    }
}
