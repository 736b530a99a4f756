package world.karrot.migrate.content.core.internal;

import world.karrot.migrate.api.content.Completion;

/** The marks of what a person has seen that Karrot makes with every account, set to the beginning of time. */
final class Marks {
    static final Completion OF_CONVERSATIONS = new Completion(
            "marks of conversations seen",
            "users.user",
            marks("conversations_conversationmeta", "conversations_marked_at, threads_marked_at", "mark, mark"));

    static final Completion OF_NOTIFICATIONS = new Completion(
            "marks of notifications seen", "users.user", marks("notifications_notificationmeta", "marked_at", "mark"));

    private Marks() {}

    private static String marks(String table, String columns, String values) {
        return """
                INSERT INTO %1$s (created_at, user_id, %2$s)
                SELECT now(), person, %3$s
                FROM unnest(?) person, (VALUES (timestamptz '0001-01-01 00:00:00+00')) beginning (mark)
                WHERE NOT EXISTS (SELECT FROM %1$s WHERE user_id = person)
                RETURNING '%1$s', id
                """.formatted(table, columns, values);
    }
}
