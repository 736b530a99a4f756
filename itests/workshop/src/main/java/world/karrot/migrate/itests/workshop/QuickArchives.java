package world.karrot.migrate.itests.workshop;

import world.karrot.migrate.api.archive.Archives;
import world.karrot.migrate.archive.internal.KarrotArchives;

/** Archives whose passwords are hashed as little as OpenPGP allows: 0.2 s each time would be half of many tests. */
public final class QuickArchives {
    /** OpenPGP's code for 1 KiB. */
    private static final int LEAST = 0;

    private QuickArchives() {}

    /** Archives in Karrot's own format. */
    public static Archives archives() {
        return new KarrotArchives(LEAST);
    }
}
