package world.karrot.migrate.itests.rules.clocks;

import java.util.ArrayList;
import java.util.List;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Sql;

/** What Karrot's own jobs do to the rows of an instance, written down from its source and not from what is declared. */
final class Night {
    private static final String COUNTED = " SELECT count(*) FROM done";

    /** Who is seen again meanwhile is not in it, and Karrot counts 6 months by the calendar. */
    private static final List<String> JOBS = List.of(
            """
            WITH done AS (UPDATE groups_group_members m SET inactive_at = %1$s FROM groups_group g
                WHERE g.id = m.group_id AND m.lastseen_at <= %1$s - interval '30 days' AND m.inactive_at IS NULL
                RETURNING g.status)
            SELECT count(*) FROM done WHERE status = 'active'""",
            """
            WITH done AS (UPDATE groups_group_members m SET removal_notification_at = %1$s FROM groups_group g
                WHERE g.id = m.group_id AND m.removal_notification_at IS NULL
                AND m.inactive_at <= (%1$s AT TIME ZONE 'UTC' - interval '6 months') AT TIME ZONE 'UTC'
                RETURNING g.status)
            SELECT count(*) FROM done WHERE status = 'active'""",
            """
            WITH done AS (DELETE FROM groups_group_members
                WHERE removal_notification_at <= %1$s - interval '7 days' RETURNING id)""" + COUNTED,
            """
            WITH done AS (UPDATE activities_activity SET is_done = true
                WHERE NOT is_disabled AND NOT is_done AND upper(date) < %1$s RETURNING id)""" + COUNTED,
            """
            WITH done AS (UPDATE issues_issue i SET status = 'decided' FROM issues_voting v
                WHERE v.issue_id = i.id AND v.expires_at <= %1$s AND v.accepted_option_id IS NULL
                AND i.status = 'ongoing' RETURNING v.id)""" + COUNTED,
            "WITH done AS (DELETE FROM invitations_invitation WHERE expires_at < %1$s RETURNING id)" + COUNTED);

    private Night() {}

    /**
     * Lets the jobs run once.
     *
     * @param time when that is, as SQL
     * @return noticed, warned, removed, activities, votings, invitations
     */
    static List<Long> over(KarrotInstance instance, String time) throws Exception {
        // Of the same transaction as a removal: what refers to a membership goes with it in Karrot.
        Sql.run(instance, """
                DELETE FROM groups_trust WHERE membership_id IN (SELECT id FROM groups_group_members
                WHERE removal_notification_at <= %s - interval '7 days')""".formatted(time));
        List<Long> done = new ArrayList<>();
        for (String job : JOBS) {
            done.add(Long.valueOf(Sql.column(instance, job.formatted(time)).get(0)));
        }
        return done;
    }
}
