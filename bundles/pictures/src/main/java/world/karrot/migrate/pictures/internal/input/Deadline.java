package world.karrot.migrate.pictures.internal.input;

import java.time.Duration;
import world.karrot.migrate.api.picture.PictureException;

/** Until when a picture has to be done. For the one thread that works at it. */
public final class Deadline {
    private static final String REMEDY = "Raise seconds in etc/world.karrot.migrate.pictures.cfg and run"
            + " karrot:pictures again, or upload a smaller picture.";

    private final Duration limit;

    /** By {@link System#nanoTime}. */
    private long end;

    private Deadline(Duration limit) {
        this.limit = limit;
        beginAgain();
    }

    /** Begins now. */
    public static Deadline in(Duration limit) {
        return new Deadline(limit);
    }

    /** Gives it all the time from now on: it has waited for others. */
    public void beginAgain() {
        end = System.nanoTime() + limit.toNanos();
    }

    /** Called all the time, by everything that may take long. */
    public void check() {
        if (System.nanoTime() - end > 0) {
            throw new PictureException("takes longer than " + limit.toSeconds() + " seconds", REMEDY);
        }
    }
}
