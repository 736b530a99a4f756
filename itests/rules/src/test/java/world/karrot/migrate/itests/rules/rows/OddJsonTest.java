package world.karrot.migrate.itests.rules.rows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import world.karrot.migrate.api.transfer.ImportReport;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Workshop;

/** Ids, links and addresses inside JSON and texts lead to the same things on the target. */
public class OddJsonTest {
    private static final String LINK = "http://localhost:8080/#/group/1/place/1/wall";

    private static final String NOTIFICATION = """
            INSERT INTO notifications_notification (created_at, type, context, expires_at, clicked, user_id)
            SELECT now(), 'participant_removed', jsonb_build_object('activity_type', 2, 'place', 2, 'group', 1,
                'activity_date', '2026-11-30T10:15:00Z', 'removed_by', 14,
                'history', (SELECT min(id) FROM history_history WHERE typus = 10)), null, false, 2;
            INSERT INTO notifications_notification (created_at, type, context, clicked, user_id) VALUES
                (now(), 'pickup_upcoming', '{"group": 1, "pickup": 5, "store": 3}', false, 1)""";

    private static final String HISTORY = """
            INSERT INTO history_history (date, typus, group_id, place_id, activity_id, payload, before, after, message)
            VALUES
                (now(), 14, 1, 2, 8, '{"id": 8, "activity_type": 2, "series": 2, "place": 2, "participants":
                    [{"user": 14, "participant_type": 1}], "feedback_dismissed_by": [14],
                    "public_id": "7ff437f7-3885-4e9b-a5d3-3eca34b86bb7", "description": "see %1$s"}', null, null, null),
                (now(), 5, 1, 1, null, '{"status": "2", "place_type": "5", "latitude": 52.52000659999999912345678,
                    "odd": 1.10, "big": 123456789012345678901234567890}', '{"id": 1, "group": 1, "status": 1}',
                    '{"id": 1, "group": 1, "status": "archived", "description": "%1$s @bob"}', 'moved, see %1$s'),
                (now(), 33, 1, null, null, '{"id": 1, "content": "%1$s"}', '{"id": 1, "content": "a %1$s"}',
                    '{"id": 1, "content": "b %1$s", "created_by": 14}', null),
                (now(), 8, 1, 5, 18, '{"description": "new"}',
                    '{"banner_image": "/media/activity__banner_images/a8b220d6-eec8-4030-958b-b7429fcc27ae.jpg"}',
                    '{"collectors": [14, 15, 7], "series": null, "max_collectors": 2, "active_agreement": 1}', null)""".formatted(LINK);

    private static final String[] TEXTS = {
        "UPDATE activities_activitytype SET description = 'how: " + LINK + "' WHERE id = 2",
        "UPDATE places_placetype SET description = 'how: " + LINK + "' WHERE id = 1",
        "UPDATE places_placestatus SET description = 'how: " + LINK + "' WHERE id = 1",
        "UPDATE activities_participanttype SET description = 'see " + LINK + "' WHERE activity_id IN (7, 8)",
        "UPDATE activities_seriesparticipanttype SET description = 'see " + LINK + "' WHERE activity_series_id = 2",
        "UPDATE users_user SET description = 'Instagram @bob, mail x@bob' WHERE id = 14",
        "UPDATE groups_group SET public_description = 'Follow @bob on Mastodon' WHERE id = 1",
        "UPDATE activities_activity_participants SET reminder_task_id = '1f6d6ad0-7d62-4a9e-b7c6-0f6f0c6f2f00'",
        "UPDATE activities_activity SET public_id = '7ff437f7-3885-4e9b-a5d3-3eca34b86bb7', is_public = true WHERE id = 8"
    };

    /** Somebody else is called bob there, and some activity has the public number. */
    private static final String TAKEN = """
            UPDATE users_user SET username = 'bob' WHERE id = (SELECT min(id) FROM users_user);
            UPDATE activities_activity SET public_id = '7ff437f7-3885-4e9b-a5d3-3eca34b86bb7'
                WHERE id = (SELECT min(id) FROM activities_activity)""";

    @ClassRule
    public static final Workshop WORKSHOP = new Workshop();

    private static KarrotInstance target;
    private static ImportReport report;

    /** Once for all: nothing changes what arrived. */
    @BeforeClass
    public static void move() throws Exception {
        KarrotInstance source = WORKSHOP.instance(Fixture.COMMUNITY, NOTIFICATION, HISTORY);
        Workshop.change(source, TEXTS);
        target = WORKSHOP.instance(Fixture.SAMPLE, TAKEN);
        report = WORKSHOP.exported(Contents.ALL, source, 1L).importInto(target);
    }

    @Test
    public void idsInNotificationsFollow() throws Exception {
        assertThat(Table.text(target, """
                        SELECT t.name || ', ' || p.name || ', ' || u.username || ', ' || h.typus || ', '
                            || (n.context ->> 'activity_date') AS text
                        FROM notifications_notification n
                        JOIN activities_activitytype t ON t.id = (n.context ->> 'activity_type')::int
                            AND t.group_id = (n.context ->> 'group')::int
                        JOIN places_place p ON p.id = (n.context ->> 'place')::int AND p.group_id = t.group_id
                        JOIN users_user u ON u.id = (n.context ->> 'removed_by')::int
                        JOIN history_history h ON h.id = (n.context ->> 'history')::int AND h.group_id = t.group_id
                        WHERE n.type = 'participant_removed'""")).isEqualTo("Pickup, Place 1 of 1 ☕, user1, 10, 2026-11-30T10:15:00Z");
        assertThat(Table.text(target, """
                        SELECT p.name AS text FROM notifications_notification n
                        JOIN places_place p ON p.id = (n.context ->> 'store')::int
                        JOIN activities_activity a ON a.id = (n.context ->> 'pickup')::int
                        WHERE n.type = 'pickup_upcoming'""")).isEqualTo("Place 2 of 1 ☕");
    }

    @Test
    public void linksInHistoryFollowAndNamesInItStay() throws Exception {
        assertThat(Table.texts(target, """
                        SELECT value AS text FROM history_history h, LATERAL (VALUES (payload ->> 'description'),
                            (payload ->> 'content'), (before ->> 'content'), (after ->> 'content'),
                            (after ->> 'description'), (message)) AS texts (value)
                        WHERE h.date > now() - interval '1 hour' AND value LIKE '%/#/%'"""))
                .hasSize(6)
                .allMatch(text -> text.contains(target.siteUrl()))
                .anyMatch(text -> text.endsWith(" @bob"));
    }

    @Test
    public void idsInHistoryFollow() throws Exception {
        assertThat(Table.text(target, """
                        SELECT s.name || ', ' || t.name || ', ' || b.name AS text FROM history_history h
                        JOIN places_placestatus s ON s.id = (h.payload ->> 'status')::int
                        JOIN places_placetype t ON t.id = (h.payload ->> 'place_type')::int
                        JOIN places_placestatus b ON b.id = (h.before ->> 'status')::int
                        WHERE h.payload ? 'big'""")).isEqualTo("Negotiating, Käserei, Created");
        assertThat(Table.text(target, """
                        SELECT string_agg(u.username, ' ' ORDER BY u.username) AS text FROM history_history h
                        CROSS JOIN LATERAL jsonb_array_elements(h.after -> 'collectors') AS collector
                        JOIN users_user u ON u.id = collector::int WHERE h.after ? 'collectors'""")).startsWith("user1 user2").doesNotContain("gina");
        assertThat(Table.text(
                        target,
                        "SELECT after -> 'active_agreement' AS text FROM history_history"
                                + " WHERE after ? 'active_agreement'"))
                .isEmpty();
    }

    @Test
    public void numbersKeepEveryDigit() throws Exception {
        assertThat(Table.text(target, """
                        SELECT (payload ->> 'latitude') || ' ' || (payload ->> 'odd') || ' ' || (payload ->> 'big') AS text
                        FROM history_history WHERE payload ? 'big'""")).isEqualTo("52.52000659999999912345678 1.10 123456789012345678901234567890");
    }

    @Test
    public void addressesOfPicturesFollow() throws Exception {
        assertThat(Table.text(target, """
                        SELECT count(*) AS text FROM history_history h JOIN activities_activity a
                            ON '/media/' || a.banner_image = h.before ->> 'banner_image'""")).isEqualTo("1");
    }

    @Test
    public void aPublicNumberIsTheActivitysNewOne() throws Exception {
        assertThat(Table.text(target, """
                        SELECT a.public_id::text = h.payload ->> 'public_id' AND
                            a.public_id <> '7ff437f7-3885-4e9b-a5d3-3eca34b86bb7' AS text
                        FROM history_history h JOIN activities_activity a ON a.id = (h.payload ->> 'id')::int
                        WHERE h.payload ? 'public_id' AND h.typus = 14 AND h.date > now() - interval '1 hour'""")).isEqualTo("true");
    }

    @Test
    public void linksInDescriptionsFollow() throws Exception {
        for (String table : new String[] {
            "activities_activitytype",
            "places_placetype",
            "places_placestatus",
            "activities_participanttype",
            "activities_seriesparticipanttype"
        }) {
            assertThat(Table.texts(
                            target, "SELECT description AS text FROM " + table + " WHERE description LIKE '%#/%'"))
                    .as(table)
                    .isNotEmpty()
                    .allMatch(text -> text.contains(target.siteUrl() + "/#/group/"));
        }
    }

    @Test
    public void namesInProfilesAndGroupsAreNoMentions() throws Exception {
        assertThat(Table.text(
                        target, "SELECT description AS text FROM users_user WHERE description LIKE '%Instagram%'"))
                .isEqualTo("Instagram @bob, mail x@bob");
        assertThat(Table.text(
                        target,
                        "SELECT public_description AS text FROM groups_group"
                                + " WHERE public_description LIKE '%Mastodon'"))
                .isEqualTo("Follow @bob on Mastodon");
    }

    @Test
    public void aTaskInTheSourcesQueueIsNotTakenOver() throws Exception {
        assertThat(Table.texts(
                        target,
                        "SELECT reminder_task_id AS text FROM activities_activity_participants"
                                + " WHERE reminder_task_id LIKE '1f6d6ad0%'"))
                .isEmpty();
    }

    @Test
    public void whatMayBeAnIdAndNobodyKnowsIsCounted() {
        assertThat(report.changes())
                .filteredOn(change -> change.what().contains("under the key n,"))
                .singleElement()
                .satisfies(change -> assertThat(change.count()).isGreaterThan(10));
    }
}
