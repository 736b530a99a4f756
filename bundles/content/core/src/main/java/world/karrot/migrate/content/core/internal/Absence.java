package world.karrot.migrate.content.core.internal;

import java.time.Period;
import world.karrot.migrate.api.content.Clock;
import world.karrot.migrate.api.content.Where;

/** What Karrot does every night with members who have not been seen for a long time, one after the other. */
final class Absence {
    /** Karrot sends e-mails to groups with this status alone, and marks members without a word elsewhere. */
    private static final Where ACTIVE = Where.is("status", "active");

    private static final String GROUP = "group";
    private static final String INACTIVE = "inactive_at";
    private static final String WARNING = "removal_notification_at";

    static final Clock NOTICED = Clock.at(
                    "lastseen_at", "members who get an e-mail that they are inactive, not having been seen for 30 days")
            .after(Period.ofDays(30))
            .undone(INACTIVE)
            .asLongAs(GROUP, ACTIVE);

    static final Clock WARNED = Clock.at(
                    INACTIVE, "members who get an e-mail that they will be removed, having been inactive for 6 months")
            .after(Period.ofMonths(6))
            .undone(WARNING)
            .asLongAs(GROUP, ACTIVE);

    static final Clock ENDED = Clock.at(WARNING, "members who are removed, 7 days after they were warned")
            .after(Period.ofDays(7))
            .isGrave();

    private Absence() {}
}
