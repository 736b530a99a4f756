package world.karrot.migrate.content.core.internal;

import world.karrot.migrate.api.content.Completion;
import world.karrot.migrate.api.content.Model;

/**
 * The conversations that Karrot starts with every group and every place. Without them nobody would hear of the first
 * message after an import. Where the archive brought them, they stay as they came.
 */
final class Walls {
    static final Completion OF_GROUPS = new Completion(
            "walls of groups",
            Model.GROUP,
            wall("groups", "group", "id", "groups_group", "groups_group_members", "group_id"));

    static final Completion OF_PLACES = new Completion(
            "walls of places",
            "places.place",
            wall("places", "place", "group_id", "places_place", "places_placesubscription", "place_id"));

    private Walls() {}

    private static String wall(String app, String model, String group, String table, String people, String key) {
        return """
                WITH wall AS (
                    INSERT INTO conversations_conversation
                        (created_at, updated_at, is_private, is_closed, group_id, target_type_id, target_id)
                    SELECT now(), now(), false, false, target.%3$s, type.id, target.id
                    FROM %4$s target
                    JOIN django_content_type type ON type.app_label = '%1$s' AND type.model = '%2$s'
                    WHERE target.id = ANY (?) AND NOT EXISTS (
                        SELECT FROM conversations_conversation
                        WHERE target_type_id = type.id AND target_id = target.id)
                    RETURNING id, target_id
                ), participant AS (
                    INSERT INTO conversations_conversationparticipant
                        (created_at, updated_at, conversation_id, user_id, muted)
                    SELECT now(), now(), wall.id, person.user_id, false
                    FROM wall JOIN %5$s person ON person.%6$s = wall.target_id
                    RETURNING id
                )
                SELECT 'conversations_conversation', id FROM wall
                UNION ALL SELECT 'conversations_conversationparticipant', id FROM participant
                """.formatted(app, model, group, table, people, key);
    }
}
