package world.karrot.migrate.itests.hostile.harm;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Values that PostgreSQL takes and that Karrot, which is written in Python and JavaScript, cannot read. */
final class Unreadable {
    /** By the type of a column. Rows that were there before have none. */
    private static final String BY_TYPE = """
            SELECT format('SELECT %L || count(*) FROM %s WHERE %s HAVING count(*) > 0',
                attrelid::regclass || '.' || attname || ' cannot be read: ', attrelid::regclass,
                replace(condition, 'X', quote_ident(attname)))
            FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid AND relkind = 'r'
            JOIN (VALUES
                ('timestamptz', 'NOT isfinite(X) OR X < ''0001-01-01 UTC'' OR X >= ''10000-01-01 UTC'''),
                ('float8', 'X IN (''NaN'', ''Infinity'', ''-Infinity'')'),
                ('tstzrange', 'isempty(X) OR NOT coalesce(isfinite(lower(X)) AND isfinite(upper(X)), X IS NULL)'),
                ('jsonb', 'X::text ~ ''\\d{50}''')) kind (type, condition) ON atttypid = type::regtype
            WHERE relnamespace = 'public'::regnamespace AND attnum > 0 AND NOT attisdropped""";

    /** Words that somebody made up, and what the site's own jobs or pages fail at. */
    private static final String DECLARED = """
            SELECT 'unknown to Karrot: ' || what || ' ' || value FROM (
                SELECT 'status of a group', status FROM groups_group
                UNION ALL SELECT 'theme of a group', theme FROM groups_group
                UNION ALL SELECT 'status of an application', status FROM applications_application
                UNION ALL SELECT 'status of an issue', status FROM issues_issue
                UNION ALL SELECT 'type of an issue', type FROM issues_issue
                UNION ALL SELECT 'type of an option', type FROM issues_option
                UNION ALL SELECT 'type of a notification', type FROM notifications_notification
                UNION ALL SELECT 'view of a place', default_view FROM places_place
            ) known (what, value) WHERE value IN ('', ' ', 'ruined', 'security_alert')
            UNION ALL SELECT 'time zone ' || timezone FROM groups_group g WHERE timezone <> ''
                AND NOT EXISTS (SELECT FROM old_groups_group o WHERE o.timezone = g.timezone)
                AND NOT EXISTS (SELECT FROM pg_timezone_names WHERE name = timezone)
            UNION ALL SELECT 'rule ' || rule FROM activities_activityseries
                WHERE rule !~ '(DAILY|WEEKLY|MONTHLY|YEARLY)' OR rule ~ '(LY.*LY|BYHOUR|BYMINUTE|BYSECOND|INTERVAL=0)'
            UNION ALL SELECT 'duration ' || duration FROM activities_activityseries
                WHERE duration NOT BETWEEN '0' AND '400 days'
            UNION ALL SELECT 'weeks in advance ' || weeks_in_advance FROM places_place
                WHERE weeks_in_advance NOT BETWEEN 0 AND 60
            UNION ALL SELECT 'a series without time zone in ' || g.name FROM groups_group g
                JOIN places_place p ON p.group_id = g.id JOIN activities_activityseries s ON s.place_id = p.id
                WHERE coalesce(timezone, '') = ''""";

    private Unreadable() {}

    static List<String> of(OldRows rows) throws SQLException {
        List<String> found = new ArrayList<>(rows.texts(String.join(" UNION ALL ", rows.texts(BY_TYPE))));
        found.addAll(rows.texts(DECLARED));
        return found;
    }
}
