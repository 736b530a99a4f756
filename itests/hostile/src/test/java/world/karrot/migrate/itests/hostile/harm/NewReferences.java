package world.karrot.migrate.itests.hostile.harm;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Rows that are new and lead to rows that were there before. */
final class NewReferences {
    private static final String KEYS = """
            SELECT format('SELECT %L || count(*) FROM %s t WHERE NOT EXISTS (SELECT FROM old_%s o WHERE o.%s = t.%s)'
                    ' AND EXISTS (SELECT FROM old_%s p WHERE p.%s = t.%s%s) HAVING count(*) > 0',
                child || '.' || source.attname || ' leads to rows of others: ', child, child, key.attname, key.attname,
                parent, target.attname, source.attname,
                CASE parent WHEN 'users_user' THEN ' AND p.id NOT IN (:matched)' ELSE '' END)
            FROM (SELECT *, conrelid::regclass::text AS child, confrelid::regclass::text AS parent FROM pg_constraint) c
            JOIN pg_attribute source ON source.attrelid = conrelid AND source.attnum = conkey[1]
            JOIN pg_attribute target ON target.attrelid = confrelid AND target.attnum = confkey[1]
            JOIN pg_index ON indrelid = conrelid AND indisprimary
            JOIN pg_attribute key ON key.attrelid = conrelid AND key.attnum = indkey[0]
            WHERE contype = 'f' AND parent <> 'django_content_type' AND child NOT LIKE 'karrot%'""";

    /** Columns that lead to rows without a foreign key. */
    private static final String POINTERS = """
            SELECT 'conversations_conversation.target_id leads to rows of others: ' || count(*)
            FROM conversations_conversation t JOIN django_content_type y ON y.id = t.target_type_id
            WHERE t.id NOT IN (SELECT id FROM old_conversations_conversation) AND CASE y.app_label || '_' || y.model
                WHEN 'places_place' THEN t.target_id IN (SELECT id FROM old_places_place)
                WHEN 'activities_activity' THEN t.target_id IN (SELECT id FROM old_activities_activity)
                WHEN 'applications_application' THEN t.target_id IN (SELECT id FROM old_applications_application)
                WHEN 'issues_issue' THEN t.target_id IN (SELECT id FROM old_issues_issue)
                WHEN 'users_user' THEN t.target_id IN (SELECT id FROM old_users_user WHERE id NOT IN (:matched))
                WHEN 'groups_group' THEN t.target_id IN (SELECT id FROM old_groups_group)
                WHEN 'offers_offer' THEN t.target_id IN (SELECT id FROM old_offers_offer)
                ELSE t.target_id IS NOT NULL END
            HAVING count(*) > 0""";

    /** Under these keys Karrot takes the numbers inside JSON, however they are spelt, for ids. */
    private static final String JSON = """
            SELECT model || ' ' || key || ' inside JSON leads to rows of others: ' || count(*)
            FROM (SELECT 'notification' AS model, context AS json FROM notifications_notification t
                WHERE t.id NOT IN (SELECT id FROM old_notifications_notification)
                UNION ALL SELECT 'history', payload FROM history_history t
                WHERE t.id NOT IN (SELECT id FROM old_history_history)) entry
            CROSS JOIN jsonb_each_text(CASE jsonb_typeof(json) WHEN 'object' THEN json ELSE '{}' END)
            CROSS JOIN regexp_matches(value, '\\d+', 'g') number
            JOIN (SELECT 'notification history' AS models, 'group' AS key, id FROM old_groups_group
                UNION ALL SELECT models, key, id FROM old_users_user CROSS JOIN (VALUES
                    ('notification history', 'user'), ('notification', 'author'), ('notification', 'added_by'),
                    ('history', 'users'), ('history', 'members')) person (models, key) WHERE id NOT IN (:matched)
                UNION ALL SELECT 'notification history', 'place', id FROM old_places_place
                UNION ALL SELECT 'notification history', 'activity', id FROM old_activities_activity
                UNION ALL SELECT 'notification history', 'issue', id FROM old_issues_issue
                UNION ALL SELECT 'notification', 'message', id FROM old_conversations_conversationmessage
                UNION ALL SELECT 'notification history', 'application', id FROM old_applications_application
            ) row USING (key)
            WHERE models LIKE '%' || model || '%' AND ltrim(number[1], '0') = id::text
            GROUP BY model, key""";

    private NewReferences() {}

    /**
     * Asks for them.
     *
     * @param matched ids of accounts that may be led to, with commas
     */
    static List<String> of(OldRows rows, String matched) throws SQLException {
        List<String> found = new ArrayList<>();
        found.addAll(rows.texts(POINTERS.replace(":matched", matched)));
        found.addAll(rows.texts(JSON.replace(":matched", matched)));
        String all = String.join(" UNION ALL ", rows.texts(KEYS));
        found.addAll(rows.texts(all.replace(":matched", matched)));
        return found;
    }
}
