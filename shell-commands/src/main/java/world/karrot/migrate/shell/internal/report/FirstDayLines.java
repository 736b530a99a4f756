package world.karrot.migrate.shell.internal.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import world.karrot.migrate.api.transfer.FirstDay;
import world.karrot.migrate.api.transfer.FirstDay.Deed;

/** What Karrot will do by itself on the first day, in lines. */
public final class FirstDayLines {
    public static final String TITLE = "What Karrot will do by itself in the first 24 hours";

    private FirstDayLines() {}

    static List<String> of(FirstDay day) {
        List<String> lines = new ArrayList<>();
        lines.add(TITLE + ":");
        deeds(day.deeds()).forEach(deed -> lines.add("  " + deed));
        lines.addAll(times(day.exportedAt().orElse(null), day.guessed(), day.moved()));
        return lines;
    }

    /** With how many rows it does what. */
    public static List<String> deeds(List<Deed> deeds) {
        return deeds.isEmpty()
                ? List.of("nothing that is due")
                : deeds.stream()
                        .map(deed -> deed.what() + ": " + Text.number(deed.rows()))
                        .toList();
    }

    /**
     * How old the archive is, and what was done about that.
     *
     * @param exportedAt null if nothing tells
     */
    public static List<String> times(Instant exportedAt, boolean guessed, Duration moved) {
        List<String> lines = new ArrayList<>();
        lines.add(exported(exportedAt, guessed));
        if (!moved.isZero()) {
            lines.add("Times that count against people go on from where they stood then: they are "
                    + Text.count(moved.toDays(), "day") + ", " + Text.count(moved.toHoursPart(), "hour") + " and "
                    + Text.count(moved.toMinutesPart(), "minute") + " later here");
        }
        return lines;
    }

    private static String exported(Instant exportedAt, boolean guessed) {
        if (exportedAt == null) {
            return "Nothing in the archive tells when it was made";
        }
        return guessed
                ? "The archive does not say when it was made; the latest time in it, which serves instead, is "
                        + Text.time(exportedAt)
                : "The archive was made on " + Text.time(exportedAt);
    }
}
