package world.karrot.migrate.itests.workshop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Stream;
import world.karrot.migrate.itests.instances.KarrotInstance;

/**
 * What a running Karrot writes in a day after an import, row for row as its application and its clock do.
 *
 * @param group that was imported
 * @param member of it, whose account was imported
 * @param other an account that was there before
 */
public record KarrotDay(KarrotInstance target, String group, String member, String other) {
    /** In the newest group, with its newest member. */
    public static KarrotDay on(KarrotInstance target) throws SQLException {
        String group = Sql.column(target, "SELECT max(id) FROM groups_group").get(0);
        String member = Sql.column(target, "SELECT max(user_id) FROM groups_group_members WHERE group_id = " + group)
                .get(0);
        return new KarrotDay(target, group, member, "1");
    }

    private void run(String... commands) throws SQLException {
        Sql.run(
                target,
                Stream.of(commands)
                        .map(command -> command.replace(":group", group)
                                .replace(":member", member)
                                .replace(":other", other))
                        .toArray(String[]::new));
    }

    /** The member logs in, looks around, asks for tokens and verifies an address; news are told in a browser. */
    public KarrotDay looksAround() throws SQLException {
        run(
                "UPDATE users_user SET last_login = now() WHERE id = :member",
                "UPDATE groups_group_members SET lastseen_at = now() WHERE user_id = :member AND group_id = :group",
                "INSERT INTO community_feed_communityfeedmeta (created_at, user_id) SELECT now(), :member "
                        + "WHERE NOT EXISTS (SELECT FROM community_feed_communityfeedmeta WHERE user_id = :member)",
                "UPDATE notifications_notificationmeta SET marked_at = now() WHERE user_id = :member",
                "UPDATE conversations_conversationparticipant SET updated_at = now() WHERE user_id = :member",
                "INSERT INTO authtoken_token VALUES ('0123456789', now(), :member)",
                "INSERT INTO activities_icsauthtoken VALUES (gen_random_uuid(), now(), :member)",
                "INSERT INTO userauth_verificationcode (created_at, code, type, user_id) "
                        + "VALUES (now(), 'code', 'email_verification', :member)",
                "INSERT INTO subscriptions_webpushsubscription "
                        + "(created_at, browser, endpoint, user_id, keys, mobile, os, version) "
                        + "VALUES (now(), 'b', 'e', :member, '{}', false, 'o', '1')",
                "INSERT INTO subscriptions_channelsubscription (created_at, reply_channel, user_id) "
                        + "VALUES (now(), 'c', :member)");
        return this;
    }

    /** What both are told of the group, the walls that looking at them makes, and a chat in which nothing is said. */
    public KarrotDay opensPages() throws SQLException {
        run("""
                INSERT INTO notifications_notification (created_at, type, context, clicked, user_id)
                SELECT now(), 'new_place', jsonb_build_object('group', :group, 'user', :member), false, reader
                FROM unnest(ARRAY[:member, :other]) reader""", "UPDATE users_user SET current_group_id = :group WHERE id = :other", """
                WITH wall AS (
                    INSERT INTO conversations_conversation
                        (created_at, updated_at, is_private, is_closed, group_id, target_type_id, target_id)
                    SELECT now(), now(), false, false, :group, t.id, (SELECT max(id) FROM agreements_agreement)
                    FROM django_content_type t WHERE t.app_label = 'agreements' RETURNING id
                ), chat AS (
                    INSERT INTO conversations_conversation (created_at, updated_at, is_private, is_closed)
                    VALUES (now(), now(), true, false) RETURNING id
                )
                INSERT INTO conversations_conversationparticipant (created_at, updated_at, conversation_id, user_id, muted)
                SELECT now(), now(), made.id, who, false FROM (TABLE wall UNION ALL TABLE chat) made,
                    unnest(ARRAY[:member, :other]) who""");
        return this;
    }

    /** A series plans its next activity, one is over, a voting goes into its next round. */
    public KarrotDay clockStrikes() throws SQLException {
        run("""
                WITH planned AS (
                    INSERT INTO activities_activity (created_at, place_id, series_id, activity_type_id, last_changed_by_id,
                        date, description, is_disabled, is_done, has_duration, is_public, has_started)
                    SELECT now(), place_id, id, activity_type_id, last_changed_by_id,
                        tstzrange(now() + interval '7 days', now() + interval '8 days'), '',
                        false, false, true, false, false
                    FROM activities_activityseries ORDER BY id DESC LIMIT 1 RETURNING id
                )
                INSERT INTO activities_participanttype (created_at, description, role, activity_id)
                SELECT now(), '', 'member', id FROM planned""", """
                WITH done AS (
                    INSERT INTO history_history (date, typus, group_id, activity_id)
                    SELECT now(), 13, :group, max(id) FROM activities_activity RETURNING id
                )
                INSERT INTO history_history_users (history_id, user_id) SELECT id, :member FROM done""", """
                WITH round AS (
                    INSERT INTO issues_voting (created_at, expires_at, issue_id)
                    SELECT now(), now() + interval '7 days', max(id) FROM issues_issue RETURNING id
                )
                INSERT INTO issues_option (created_at, type, voting_id) SELECT now(), 'no_change', id FROM round""");
        return this;
    }

    /** The member has a new photo, of which Karrot makes a size; the folders are there. */
    public KarrotDay uploadsAPhoto() throws IOException, SQLException {
        String name = UUID.randomUUID().toString();
        run("UPDATE users_user SET photo = 'user__photos/" + name + ".jpg', description = 'new' WHERE id = :member");
        write("user__photos/" + name + ".jpg");
        write("__sized__/user__photos/" + name + "-thumbnail-200x200-70.jpg");
        return this;
    }

    private void write(String path) throws IOException {
        Path file = target.media().resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, path);
    }

    /** The member writes on the group's wall with a picture, and mentions the other; the other reacts and answers. */
    public KarrotDay talks() throws IOException, SQLException {
        String name = UUID.randomUUID().toString();
        run("""
                WITH said AS (
                    INSERT INTO conversations_conversationmessage
                        (created_at, updated_at, content, author_id, conversation_id, received_via)
                    SELECT now(), now(), 'canary', :member, max(id), '' FROM conversations_conversation
                    WHERE group_id = :group RETURNING id, conversation_id
                ), mention AS (
                    INSERT INTO conversations_conversationmessagemention (created_at, updated_at, message_id, user_id)
                    SELECT now(), now(), id, :other FROM said
                ), reaction AS (
                    INSERT INTO conversations_conversationmessagereaction (created_at, name, message_id, user_id)
                    SELECT now(), 'thumbsup', id, :other FROM said
                ), image AS (
                    INSERT INTO conversations_conversationmessageimage (created_at, image, position, message_id)
                    SELECT now(), 'conversation_message_images/%s.png', 0, id FROM said
                )
                UPDATE conversations_conversation c SET latest_message_id = said.id FROM said
                WHERE c.id = said.conversation_id""".formatted(name), """
                WITH answer AS (
                    INSERT INTO conversations_conversationmessage
                        (created_at, updated_at, content, author_id, conversation_id, received_via, thread_id)
                    SELECT now(), now(), 'canary', :other, conversation_id, '', id FROM conversations_conversationmessage
                    WHERE author_id = :member ORDER BY id DESC LIMIT 1 RETURNING thread_id
                )
                INSERT INTO conversations_conversationthreadparticipant (created_at, updated_at, thread_id, user_id, muted)
                SELECT now(), now(), thread_id, who, false FROM answer, unnest(ARRAY[:member, :other]) who""");
        write("conversation_message_images/" + name + ".png");
        return this;
    }

    /** The other joins the group and signs up for an activity. */
    public KarrotDay joins() throws SQLException {
        run("""
                INSERT INTO groups_group_members
                    (group_id, user_id, created_at, roles, lastseen_at, notification_types, added_by_id)
                VALUES (:group, :other, now(), '{member}', now(), '{}', :member)""", """
                INSERT INTO activities_activity_participants
                    (activity_id, user_id, created_at, feedback_dismissed, participant_type_id)
                SELECT activity_id, :other, now(), false, id FROM activities_participanttype ORDER BY id DESC LIMIT 1""", """
                WITH entry AS (
                    INSERT INTO history_history (date, typus, group_id, activity_id)
                    SELECT now(), 14, :group, activity_id FROM activities_activity_participants
                    ORDER BY id DESC LIMIT 1 RETURNING id
                )
                INSERT INTO history_history_users (history_id, user_id) SELECT id, :other FROM entry""");
        return this;
    }
}
