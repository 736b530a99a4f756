package world.karrot.migrate.itests.rules.clocks;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Rows of the community whose time comes just before an import's first day ends, or just after. */
final class Limits {
    /** How long after the export the import is. */
    static final Duration AGE = Duration.ofDays(8);

    /** When the first day ends, as SQL. */
    static final String END = "(now() + interval '9 days')";

    /** What is due on each count, given {@link #ROWS}: noticed, warned, removed, activities, votings, invitations. */
    static final List<Long> DUE = List.of(2L, 1L, 2L, 2L, 1L, 1L);

    private static final List<String> QUIET = List.of(
            "UPDATE groups_group_members SET lastseen_at = now(), inactive_at = NULL, removal_notification_at = NULL",
            "UPDATE issues_voting SET expires_at = now() + interval '30 days'",
            "UPDATE invitations_invitation SET expires_at = now() + interval '30 days'",
            "UPDATE activities_activity SET is_done = true");

    /** Members of group 1, which is active, and of group 2, which is not: 2, 6 and 13. */
    private static final List<String> MEMBERS = List.of(
            member("lastseen_at", before("30 days"), "4, 5, 6, 15"),
            member("lastseen_at", after("30 days"), "12"),
            member("inactive_at", "now()", "15"),
            member("inactive_at", before("6 months"), "13, 19, 21"),
            member("inactive_at", after("6 months"), "20"),
            member("removal_notification_at", END + " - interval '6 days'", "21"),
            member("inactive_at", "now() - interval '7 months'", "2, 23, 24"),
            member("removal_notification_at", before("7 days"), "2, 23"),
            member("removal_notification_at", after("7 days"), "24"));

    /** Voting 1 is decided, 3 is of an issue that is cancelled; 2 and 4 are of ongoing ones. */
    private static final List<String> OTHERS = List.of(
            set("issues_voting", "expires_at", before("0 days"), "1, 2, 3"),
            set("issues_voting", "expires_at", after("0 days"), "4"),
            set("invitations_invitation", "expires_at", before("0 days"), "1"),
            set("invitations_invitation", "expires_at", after("0 days"), "3"),
            set("activities_activity", "is_done", "false", "1, 2, 3, 10"),
            set("activities_activity", "is_disabled", "id = 3", "1, 2, 3, 10"),
            set("activities_activity", "date", "tstzrange(now(), " + before("0 days") + ")", "1, 3, 10"),
            set("activities_activity", "date", "tstzrange(now(), " + after("0 days") + ")", "2"));

    /** Changes a source so that the export is made now. */
    static final String[] ROWS =
            Stream.of(QUIET, MEMBERS, OTHERS).flatMap(List::stream).toArray(String[]::new);

    /** Changes a source so that Karrot finds nothing to do for a month. */
    static final String[] NOTHING = QUIET.toArray(String[]::new);

    private Limits() {}

    private static String before(String interval) {
        return minus(interval) + " - interval '10 minutes'";
    }

    private static String after(String interval) {
        return minus(interval) + " + interval '10 minutes'";
    }

    /** By the calendar in UTC. */
    private static String minus(String interval) {
        return "(" + END + " AT TIME ZONE 'UTC' - interval '" + interval + "') AT TIME ZONE 'UTC'";
    }

    private static String member(String column, String value, String ids) {
        return set("groups_group_members", column, value, ids);
    }

    private static String set(String table, String column, String value, String ids) {
        return "UPDATE %s SET %s = %s WHERE id IN (%s)".formatted(table, column, value, ids);
    }
}
