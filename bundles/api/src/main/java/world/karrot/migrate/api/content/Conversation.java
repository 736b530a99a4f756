package world.karrot.migrate.api.content;

import java.util.Set;

/**
 * The conversation that Karrot starts with every row of a model. Without it nobody hears of the first message about the
 * row, and Karrot stumbles over some rows that have none. Where the archive brought it, it stays as it came.
 *
 * @param model whose table is named {@code <app>_<model>}
 * @param group the id of the group, as an expression in SQL about a row of the table, {@code target}
 * @param ended when it was over, likewise; null of what is not. Karrot closes the conversations of what has been over
 *     for a week, so that such rows need none
 * @param people a query, likewise, for the ids of those who take part
 */
public record Conversation(String model, String group, String ended, String people) {
    private static final Set<String> TABLES =
            Set.of("conversations_conversation", "conversations_conversationparticipant");

    private static final String SQL = """
            WITH made AS (
                INSERT INTO conversations_conversation
                    (created_at, updated_at, is_private, is_closed, group_id, target_type_id, target_id)
                SELECT now(), now(), false, false, %2$s, type.id, target.id
                FROM %1$s target
                JOIN django_content_type type ON type.app_label || '.' || type.model = '%3$s'
                WHERE target.id = ANY (?) AND coalesce(%4$s, now()) > now() - interval '7 days' AND NOT EXISTS (
                    SELECT FROM conversations_conversation
                    WHERE target_type_id = type.id AND target_id = target.id)
                RETURNING id, target_id
            ), participant AS (
                INSERT INTO conversations_conversationparticipant
                    (created_at, updated_at, conversation_id, user_id, muted)
                SELECT now(), now(), made.id, person.id, false
                FROM made JOIN %1$s target ON target.id = made.target_id
                CROSS JOIN LATERAL (%5$s) AS part (user_id)
                JOIN users_user person ON person.id = part.user_id AND NOT person.deleted
                RETURNING id
            )
            SELECT 'conversations_conversation', id FROM made
            UNION ALL SELECT 'conversations_conversationparticipant', id FROM participant
            """;

    /** The time in a column of {@code target}, which a Karrot of another year may lack; null there. */
    public static String time(String column) {
        return "(to_jsonb(target) ->> '" + column + "')::timestamptz";
    }

    /**
     * Makes it where it is not there.
     *
     * @param what it is called in reports, in the plural
     */
    public Completion named(String what) {
        return new Completion(what, model, TABLES, SQL.formatted(model.replace('.', '_'), group, model, ended, people));
    }
}
