package world.karrot.migrate.shell.internal.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How things are written for people to read. */
public final class Text {
    private static final int REPLACEMENT = 0xFFFD;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Text() {}

    /** A line without anything that a terminal would obey but tabs: names come from databases that others filled. */
    public static String clean(String line) {
        return line.codePoints()
                .map(c -> isHarmless(c) ? c : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** {@code 1 group}, {@code 1,200 groups}. */
    public static String count(long number, String one) {
        return count(number, one, one + "s");
    }

    public static String count(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    public static String size(long bytes) {
        return bytes < 1_000
                ? count(bytes, "byte")
                : bytes < 1_000_000 ? decimals(bytes / 1e3, "kB") : decimals(bytes / 1e6, "MB");
    }

    /** To the minute, by world time. */
    public static String time(Instant instant) {
        return TIME.format(instant) + " UTC";
    }

    /** {@code 0.4 s}, {@code 5 min}. */
    public static String time(Duration duration) {
        return duration.toMinutes() < 2 ? decimals(duration.toMillis() / 1e3, "s") : duration.toMinutes() + " min";
    }

    private static String decimals(double number, String unit) {
        return String.format(Locale.ROOT, "%,.1f %s", number, unit);
    }

    /** Neither control nor format characters, which could also turn a line's direction, nor halves of others. */
    private static boolean isHarmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\t';
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> false;
            case Character.FORMAT -> c == ZERO_WIDTH_JOINER;
            default -> true;
        };
    }
}
