package world.karrot.migrate.pictures.internal.input;

import java.time.Duration;
import world.karrot.migrate.api.picture.PictureException;

/**
 * Until when a picture has to be done.
 *
 * @param nanoTime by {@link System#nanoTime}
 * @param limit how long that is altogether
 */
public record Deadline(long nanoTime, Duration limit) {
    public static Deadline in(Duration limit) {
        return new Deadline(System.nanoTime() + limit.toNanos(), limit);
    }

    /** Called all the time, by everything that may take long. */
    public void check() {
        if (System.nanoTime() - nanoTime > 0) {
            throw new PictureException("takes longer than " + limit.toSeconds() + " seconds");
        }
    }
}
