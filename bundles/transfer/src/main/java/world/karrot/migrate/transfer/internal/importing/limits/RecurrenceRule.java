package world.karrot.migrate.transfer.internal.importing.limits;

import static java.util.Map.entry;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recurrence rules as Karrot reads them, with dateutil: one rule, with or without {@code RRULE:}, after a
 * {@code DTSTART:} or without one. It has to have dates that are found soon, since Karrot goes through them every hour.
 */
final class RecurrenceRule {
    private static final Optional<String> UNREADABLE = Optional.of("cannot be read as one recurrence rule");
    private static final Optional<String> TOO_OFTEN = Optional.of("is a rule that repeats more often than daily");
    private static final int LONGEST = 1000;
    private static final Set<String> OFTEN = Set.of("HOURLY", "MINUTELY", "SECONDLY");
    private static final Set<String> SELDOM = Set.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY");
    private static final Set<String> TIMES = Set.of("BYHOUR", "BYMINUTE", "BYSECOND");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,3}");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
    private static final Pattern INTERVAL = Pattern.compile("[1-9]\\d{0,3}");
    private static final Pattern DAY =
            Pattern.compile("([+-]?[1-9]\\d?)?(MO|TU|WE|TH|FR|SA|SU)(\\([+-]?[1-9]\\d?\\))?");

    /** Karrot turns it into the group's time zone, so it must not be at an end of Python's calendar. */
    private static final Pattern TIME =
            Pattern.compile("([2-8]\\d{3}|19\\d\\d)(\\d\\d)(\\d\\d)(T([01]\\d|2[0-3])[0-5]\\d([0-5]\\d)?(?<utc>Z)?)?");

    private static final Map<String, Predicate<String>> PARTS = Map.ofEntries(
            entry("FREQ", value -> SELDOM.contains(value) || OFTEN.contains(value)),
            entry("INTERVAL", value -> INTERVAL.matcher(value).matches()),
            entry("COUNT", value -> COUNT.matcher(value).matches()),
            entry("UNTIL", RecurrenceRule::isTime),
            entry("WKST", value -> DAY.matcher(value).matches()),
            entry("BYDAY", each(value -> DAY.matcher(value).matches())),
            entry("BYWEEKDAY", each(value -> DAY.matcher(value).matches())),
            entry("BYSETPOS", numbers(1, 366)),
            entry("BYMONTH", each(value -> isNumber(value, 1, 12) && Integer.parseInt(value) > 0)),
            entry("BYMONTHDAY", numbers(1, 31)),
            entry("BYYEARDAY", numbers(1, 366)),
            entry("BYWEEKNO", numbers(1, 53)),
            entry("BYEASTER", numbers(0, 366)),
            entry("BYHOUR", times(23)),
            entry("BYMINUTE", times(59)),
            entry("BYSECOND", times(59)));

    private RecurrenceRule() {}

    private static Predicate<String> each(Predicate<String> value) {
        return list -> Arrays.stream(list.split(",", -1)).allMatch(value);
    }

    private static Predicate<String> numbers(int least, int greatest) {
        return each(value -> isNumber(value, least, greatest));
    }

    private static Predicate<String> times(int greatest) {
        return each(value -> isNumber(value, 0, greatest) && Integer.parseInt(value) >= 0);
    }

    /** Counted from either end. */
    private static boolean isNumber(String value, int least, int greatest) {
        int number = NUMBER.matcher(value).matches() ? Math.abs(Integer.parseInt(value)) : -1;
        return number >= least && number <= greatest;
    }

    private static boolean isTime(String value) {
        Matcher time = TIME.matcher(value);
        if (!time.matches()) {
            return false;
        }
        int month = Integer.parseInt(time.group(2));
        return month >= 1
                && month <= 12
                && YearMonth.of(Integer.parseInt(time.group(1)), month).isValidDay(Integer.parseInt(time.group(3)));
    }

    private static boolean isUtc(String time) {
        return time.endsWith("Z");
    }

    /** What is wrong with a text as a rule. */
    static Optional<String> objection(String text) {
        String[] lines = text.length() > LONGEST
                ? new String[0]
                : text.strip().toUpperCase(Locale.ROOT).split("\\s+");
        boolean starts = lines.length == 2 && lines[0].startsWith("DTSTART:");
        if (lines.length != (starts ? 2 : 1)) {
            return UNREADABLE;
        }
        String start = starts ? lines[0].substring("DTSTART:".length()) : "20000101";
        return isTime(start) ? objection(start, parts(lines[lines.length - 1])) : UNREADABLE;
    }

    /** By name; empty where any cannot be read. */
    private static Map<String, String> parts(String line) {
        Map<String, String> parts = new HashMap<>();
        for (String part : line.replaceFirst("^RRULE:", "").split(";", -1)) {
            String[] pair = part.split("=", -1);
            Predicate<String> valid = PARTS.get(pair[0]);
            if (pair.length != 2 || valid == null || !valid.test(pair[1]) || parts.put(pair[0], pair[1]) != null) {
                return Map.of();
            }
        }
        return parts;
    }

    /** An end in UTC goes with a beginning in UTC, and no other. */
    private static Optional<String> objection(String start, Map<String, String> parts) {
        String frequency = parts.get("FREQ");
        if (frequency == null || isUtc(parts.getOrDefault("UNTIL", start)) != isUtc(start)) {
            return UNREADABLE;
        }
        boolean often = OFTEN.contains(frequency)
                || TIMES.stream().anyMatch(time -> parts.getOrDefault(time, "").contains(","));
        return often ? TOO_OFTEN : Optional.empty();
    }
}
