package world.karrot.migrate.shell.internal.console;

import java.util.Locale;
import world.karrot.migrate.shell.internal.report.Text;

/** How much of a part of a run is done, how fast that goes, and how long the rest will take at this pace. */
final class Pace {
    private static final int BAR = 10;
    private static final double SECOND = 1e9;

    private long beganAt;
    private long now;
    private long done;
    private long total;

    /**
     * Takes how far it is. Less than before is the begin of another part.
     *
     * @param nanos by any clock
     * @param total 0 where nobody knows
     */
    void note(long nanos, long done, long total) {
        if (done == 0 || done < this.done) {
            beganAt = nanos;
        }
        this.now = nanos;
        this.done = done;
        this.total = total;
    }

    /** For in front of what is being done; without what is not known. */
    String words() {
        return part() + speed() + left();
    }

    private String part() {
        if (total == 0) {
            return done == 0 ? "" : Text.number(done) + " done  ";
        }
        int bars = (int) (Math.min(done, total) * BAR / total);
        return String.format(
                Locale.ROOT,
                "[%s%s] %3s %%  ",
                "#".repeat(bars),
                "-".repeat(BAR - bars),
                Math.min(done, total) * 100 / total);
    }

    private String speed() {
        return perSecond() == 0 ? "" : Text.number(perSecond()) + " a second  ";
    }

    /** 0 in the first second, of which it would say too little, and for what comes after the last row. */
    private long perSecond() {
        double seconds = (now - beganAt) / SECOND;
        return seconds < 1 || (total > 0 && done >= total) ? 0 : Math.round(done / seconds);
    }

    private String left() {
        return total == 0 || perSecond() == 0 ? "" : time((total - done) / perSecond()) + " left  ";
    }

    private static String time(long seconds) {
        return seconds < 120 ? seconds + " s" : Text.number(seconds / 60) + " min";
    }
}
