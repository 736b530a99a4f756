package world.karrot.migrate.database.internal.type;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.util.Locale;
import java.util.Optional;

/**
 * A moment that Karrot can read: Python's calendar begins and ends earlier than PostgreSQL's, and has nothing infinite.
 *
 * @param seconds since 1970
 * @param micros of a second
 */
record Timestamp(long seconds, int micros) implements Comparable<Timestamp> {
    private static final long FIRST_SECOND = -62_135_596_800L;
    private static final long LAST_SECOND = 253_402_300_799L;
    private static final long NANOS = 1_000;
    private static final int SECONDS_OF_DAY = 86_400;
    private static final int GREATEST_OFFSET = 15 * 3600 + 59 * 60 + 59;

    /** Reads ISO 8601, with or without T; without a zone it is UTC. Nothing outside of the years 1 to 9999 in UTC. */
    static Optional<Timestamp> parse(String text) {
        Scanner scanner = new Scanner(text);
        int year = scanner.number(4, 4);
        scanner.expect('-');
        int month = scanner.number(2, 2);
        scanner.expect('-');
        int day = scanner.number(2, 2);
        separator(scanner);
        int second = clock(scanner);
        int micros = scanner.take('.') ? scanner.millionths() : 0;
        int offset = offset(scanner);
        boolean valid = scanner.isDone() && year > 0 && second >= 0 && exists(year, month, day);
        long seconds = valid ? LocalDate.of(year, month, day).toEpochDay() * SECONDS_OF_DAY + second - offset : 0;
        return valid && seconds >= FIRST_SECOND && seconds <= LAST_SECOND
                ? Optional.of(new Timestamp(seconds, micros))
                : Optional.empty();
    }

    private static boolean exists(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= Month.of(month).length(IsoChronology.INSTANCE.isLeapYear(year));
    }

    private static void separator(Scanner scanner) {
        if (!scanner.take('T')) {
            scanner.expect(' ');
        }
    }

    /** Seconds of hours, minutes and seconds, or -1 when there are no such. */
    private static int clock(Scanner scanner) {
        int hour = scanner.number(2, 2);
        scanner.expect(':');
        int minute = scanner.number(2, 2);
        int second = scanner.take(':') ? scanner.number(2, 2) : 0;
        return hour < 24 && minute < 60 && second < 60 ? hour * 3600 + minute * 60 + second : -1;
    }

    private static int offset(Scanner scanner) {
        boolean west = scanner.take('-');
        if (!west && !scanner.take('+')) {
            scanner.take('Z');
            return 0;
        }
        int hour = scanner.number(2, 2);
        int minute = scanner.take(':') ? scanner.number(2, 2) : 0;
        int second = scanner.take(':') ? scanner.number(2, 2) : 0;
        int seconds = hour * 3600 + minute * 60 + second;
        if (minute > 59 || second > 59 || seconds > GREATEST_OFFSET) {
            scanner.fail();
        }
        return west ? -seconds : seconds;
    }

    Instant instant() {
        return Instant.ofEpochSecond(seconds, micros * NANOS);
    }

    /** So much later; nothing where the calendar ends before. */
    Optional<Timestamp> later(long by) {
        return by > LAST_SECOND - seconds ? Optional.empty() : Optional.of(new Timestamp(seconds + by, micros));
    }

    /** PostgreSQL's own spelling. */
    String literal() {
        LocalDateTime time = LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
        return String.format(
                Locale.ROOT,
                "%04d-%02d-%02d %02d:%02d:%02d.%06d+00",
                time.getYear(),
                time.getMonthValue(),
                time.getDayOfMonth(),
                time.getHour(),
                time.getMinute(),
                time.getSecond(),
                micros);
    }

    @Override
    public int compareTo(Timestamp other) {
        int bySecond = Long.compare(seconds, other.seconds);
        return bySecond != 0 ? bySecond : Integer.compare(micros, other.micros);
    }
}
