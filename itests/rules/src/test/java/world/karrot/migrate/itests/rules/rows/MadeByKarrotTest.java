package world.karrot.migrate.itests.rules.rows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.InstanceState;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Choices;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Journey;
import world.karrot.migrate.itests.workshop.Workshop;

/** What Karrot makes when a row is created is there, with the right people, where the archive does not bring it. */
public class MadeByKarrotTest {
    private static final String[] LIVELY = {
        """
        UPDATE groups_group_members SET notification_types =
            CASE WHEN user_id IN (2, 3) THEN '{new_application,weekly_summary}' ELSE '{weekly_summary}' END::text[]
            WHERE group_id = 1""",
        // An activity to come, and one that was over long ago; who signed up for the first: two members, one has left.
        """
        UPDATE activities_activity SET date = tstzrange(now() + interval '1 day', now() + interval '26 hours')
            WHERE id = 8""",
        """
        INSERT INTO activities_activity_participants (activity_id, user_id, created_at, feedback_dismissed,
                participant_type_id)
            SELECT 8, u, now(), false, (SELECT min(id) FROM activities_participanttype WHERE activity_id = 8)
            FROM unnest(ARRAY[2, 3, 7]) u ON CONFLICT DO NOTHING""",
        """
        UPDATE activities_activity SET date = tstzrange('2019-01-01', '2019-01-02'), description = 'long ago'
            WHERE id = 9""",
        "UPDATE activities_activity SET description = 'to come' WHERE id = 8"
    };

    private static final String PEOPLE = """
            SELECT string_agg(u.username, ' ' ORDER BY u.username) AS text FROM conversations_conversation c
            JOIN django_content_type t ON t.id = c.target_type_id
            JOIN conversations_conversationparticipant p ON p.conversation_id = c.id JOIN users_user u ON u.id = p.user_id
            WHERE t.model = '%s' AND c.target_id = (SELECT id FROM %s) AND NOT c.is_closed AND NOT c.is_private
                AND c.group_id = (SELECT max(id) FROM groups_group) AND NOT p.muted""";

    @Rule
    public final Workshop workshop = new Workshop();

    private KarrotInstance target;
    private Journey journey;

    private void moveWithoutMessages() throws Exception {
        target = workshop.instance(Fixture.EMPTY);
        journey = workshop.exported(Contents.ALL, workshop.instance(Fixture.COMMUNITY, LIVELY), 1L);
        journey.importInto(target, Choices.without("messages"));
    }

    private String people(String model, String row) throws Exception {
        return Table.text(target, PEOPLE.formatted(model, row));
    }

    @Test
    public void pendingApplicationsHaveTheApplicantAndWhoAskedToHearOfThem() throws Exception {
        moveWithoutMessages();
        assertThat(people("application", "applications_application WHERE status = 'pending'"))
                .isEqualTo("bob carla.o'neil-x_y ivan");
    }

    @Test
    public void activitiesHaveTheMembersWhoSignedUp() throws Exception {
        moveWithoutMessages();
        String people = people("activity", "activities_activity WHERE description = 'to come'");
        assertThat(people).contains("bob", "carla").doesNotContain("!");
    }

    @Test
    public void whatWasOverLongAgoHasNone() throws Exception {
        moveWithoutMessages();
        assertThat(people("activity", "activities_activity WHERE description = 'long ago'"))
                .isEmpty();
    }

    @Test
    public void offersHaveTheirOwner() throws Exception {
        moveWithoutMessages();
        String owner = Table.text(target, """
                SELECT u.username AS text FROM offers_offer o JOIN users_user u ON u.id = o.user_id
                WHERE o.id = (SELECT min(id) FROM offers_offer)""");
        assertThat(people("offer", "(SELECT min(id) AS id FROM offers_offer) AS o"))
                .isEqualTo(owner);
    }

    @Test
    public void issuesHaveTheTwoConcerned() throws Exception {
        moveWithoutMessages();
        assertThat(people("issue", "(SELECT min(id) AS id FROM issues_issue) AS i"))
                .isEqualTo("bob hugo");
    }

    @Test
    public void whereTheArchiveBringsAConversationThereIsNoOther() throws Exception {
        target = workshop.instance(Fixture.EMPTY);
        workshop.exported(Contents.ALL, workshop.instance(Fixture.COMMUNITY, LIVELY), 1L)
                .importInto(target);
        assertThat(Table.texts(target, """
                        SELECT target_id AS text FROM conversations_conversation
                        GROUP BY target_type_id, target_id HAVING count(*) > 1""")).isEmpty();
    }

    @Test
    public void anUndoTakesThemAway() throws Exception {
        target = workshop.instance(Fixture.EMPTY);
        InstanceState before = InstanceState.of(target);
        journey = workshop.exported(Contents.ALL, workshop.instance(Fixture.COMMUNITY, LIVELY), 1L);
        journey.undo(
                target,
                journey.importInto(target, Choices.without("messages"))
                        .receipt()
                        .orElseThrow());
        assertThat(InstanceState.of(target).changesSince(before)).isEmpty();
    }
}
