package world.karrot.migrate.content.core.internal;

import static world.karrot.migrate.api.content.ByProduct.rows;

import java.util.List;
import world.karrot.migrate.api.content.ByProduct;

/**
 * What Karrot writes by itself: when somebody logs in, looks at a page or joins, and by the clock. Declared here for
 * other contents as well, since a Karrot writes it whether or not they are installed.
 */
final class ByProducts {
    /** Done, missed, became an editor, left for being inactive, removed, lost the editor's role, got a role. */
    private static final String AUTOMATIC = "13, 16, 18, 21, 24, 28, 34";

    static final List<ByProduct> ALL = List.of(
            // Of an account: how it gets in, what it has seen, where it is told of news.
            rows("activities_icsauthtoken", "user_id"),
            rows("authtoken_token", "user_id"),
            rows("userauth_verificationcode", "user_id"),
            rows("subscriptions_channelsubscription", "user_id"),
            rows("subscriptions_webpushsubscription", "user_id"),
            rows("community_feed_communityfeedmeta", "user_id"),
            rows("notifications_notificationmeta", "user_id"),
            rows("conversations_conversationmeta", "user_id"),
            rows("django_admin_log", "user_id"),
            rows("webhooks_incomingemail", "user_id", "message_id"),
            ByProduct.value("users_user", "current_group_id"),
            rows("notifications_notification", "user_id").tiedTo("groups_group", """
                            SELECT id, CASE WHEN context ->> 'group' ~ '^[0-9]{1,18}$'
                                THEN (context ->> 'group')::bigint END
                            FROM notifications_notification"""),
            // Conversations begin when somebody looks at them; what is said in them is people's own.
            rows("conversations_conversation", "group_id", "target_id").tiedTo("users_user", """
                    SELECT conversation.id, participant.user_id FROM conversations_conversation conversation
                    JOIN conversations_conversationparticipant participant ON participant.conversation_id = conversation.id
                    WHERE conversation.is_private"""),
            rows("conversations_conversationparticipant", "conversation_id"),
            rows("conversations_conversationthreadparticipant", "thread_id"),
            rows("conversations_conversationmessagemention", "message_id"),
            rows("meet_room", "group_id").tiedTo("users_user", """
                    SELECT room.id, subject.user_id FROM meet_room room
                    JOIN meet_room_subject_users subject ON subject.room_id = room.id
                    WHERE room.group_id IS NULL"""),
            rows("meet_room_subject_users", "room_id", "user_id"),
            rows("meet_roomparticipant", "room_id", "user_id"),
            // By the clock: what a series plans, the next round of a voting, what has come of an activity or a voting.
            rows("activities_activity", "place_id").where("source.series_id IS NOT NULL"),
            rows("activities_participanttype", "activity_id"),
            rows("issues_voting", "issue_id"),
            rows("issues_option", "voting_id"),
            rows("history_history", "group_id").where("source.typus IN (" + AUTOMATIC + ")"),
            rows("history_history_users", "history_id"));

    private ByProducts() {}
}
