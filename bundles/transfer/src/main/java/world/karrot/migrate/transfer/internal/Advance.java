package world.karrot.migrate.transfer.internal;

import world.karrot.migrate.api.Progress;

/** How far a part of a run is: counts rows and files, and tells now and then. Used by the thread that runs it. */
public final class Advance {
    private static final int ROWS = 1000;

    private final Progress progress;
    private final String deed;
    private final long total;
    private String step;
    private long done;

    /**
     * A part that has not begun.
     *
     * @param deed what is done with a model, such as {@code Loading}
     * @param total rows and files that there are; 0 where nobody knows
     */
    public Advance(Progress progress, String deed, long total) {
        this.progress = progress;
        this.deed = deed;
        this.total = total;
        this.step = deed;
    }

    /** Goes on with a model, or comes back to it. */
    public void begin(String model) {
        step = deed + " " + model;
        tell();
    }

    public void row() {
        if (++done % ROWS == 0) {
            tell();
        }
    }

    public void file() {
        done++;
        tell();
    }

    private void tell() {
        progress.report(step, done, total);
    }
}
