package world.karrot.migrate.content.core.internal;

import java.util.Set;
import world.karrot.migrate.api.content.Completion;

/** The marks of what a person has seen that Karrot makes with every account, set to the beginning of time. */
final class Marks {
    static final Completion OF_CONVERSATIONS = marks(
            "marks of conversations seen",
            "conversations_conversationmeta",
            "conversations_marked_at, threads_marked_at",
            "mark, mark");

    static final Completion OF_NOTIFICATIONS =
            marks("marks of notifications seen", "notifications_notificationmeta", "marked_at", "mark");

    private Marks() {}

    private static Completion marks(String what, String table, String columns, String values) {
        return new Completion(what, "users.user", Set.of(table), """
                INSERT INTO %1$s (created_at, user_id, %2$s)
                SELECT now(), person, %3$s
                FROM unnest(?) person, (VALUES (timestamptz '0001-01-01 00:00:00+00')) beginning (mark)
                WHERE NOT EXISTS (SELECT FROM %1$s WHERE user_id = person)
                RETURNING '%1$s', id
                """.formatted(table, columns, values));
    }
}
