package world.karrot.migrate.content.core.internal;

import static world.karrot.migrate.api.content.Traits.since;

import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.content.Upgrade;
import world.karrot.migrate.api.content.Where;

/**
 * Until 2023 what was archived had a status that said so, and since then it has the time. Descriptions came with it.
 */
final class Archiving {
    private static final Upgrade.When ARCHIVED = Upgrade.when(Where.is("status", "archived"));

    /** Of the history's entries. */
    private static final int PLACE_CHANGED = 5;

    private static final int ACTIVITY_TYPE_CHANGED = 26;
    private static final int PLACE_TYPE_CHANGED = 30;

    static final Trait OF_PLACES = archivedAt(ARCHIVED.saidByHistory(PLACE_CHANGED));
    static final Trait OF_PLACE_TYPES = archivedAt(ARCHIVED.saidByHistory(PLACE_TYPE_CHANGED));
    static final Trait OF_ACTIVITY_TYPES = archivedAt(ARCHIVED.saidByHistory(ACTIVITY_TYPE_CHANGED));
    static final Trait OF_OFFERS = archivedAt(ARCHIVED.saidBy("status_changed_at"));
    static final Trait DESCRIBED = since("description", Upgrade.first(""));

    private Archiving() {}

    private static Trait archivedAt(Upgrade upgrade) {
        return since("archived_at", upgrade);
    }
}
