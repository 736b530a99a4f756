package world.karrot.migrate.itests.rules.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.transfer.PersonChoice;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Choices;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Journey;
import world.karrot.migrate.itests.workshop.Workshop;

/** Of people who do not come along nothing is left but what they did in the group. */
public class AnonymousPeopleTest {
    /** 7 has left group 1; what she gave there still stands. */
    private static final String LEFT = """
            UPDATE users_user SET display_name = 'Gina who left' WHERE id = 7;
            INSERT INTO offers_offer (created_at, name, description, user_id, group_id) VALUES (now(), 'o', 'd', 7, 1);
            INSERT INTO history_history (date, typus, group_id, payload)
                VALUES (now(), 21, 1, '{"display_name": "Gina who left"}');
            INSERT INTO history_history_users (history_id, user_id) SELECT max(id), 7 FROM history_history""";

    /** Of members alone, as Karrot sees to. */
    private static final String VOTING = """
            DELETE FROM issues_vote WHERE user_id = 4;
            UPDATE issues_issue SET status = 'ongoing', affected_user_id = 3 WHERE id = 1;
            UPDATE issues_voting SET accepted_option_id = NULL, expires_at = now() + interval '3 days'
                WHERE issue_id = 1""";

    private static final String MENTION = """
            INSERT INTO conversations_conversationmessage
                (created_at, updated_at, content, author_id, conversation_id, received_via)
            SELECT now(), now(), 'it was @bob who did it', 3, c.id, '' FROM conversations_conversation c
            JOIN django_content_type t ON t.id = c.target_type_id
            WHERE t.app_label = 'groups' AND t.model = 'group' AND c.target_id = 1""";

    @Rule
    public final Workshop workshop = new Workshop();

    private KarrotInstance source;
    private KarrotInstance target;

    @Before
    public void makeInstances() throws Exception {
        source = workshop.instance(Fixture.COMMUNITY, LEFT, VOTING, MENTION);
        target = workshop.instance(Fixture.EMPTY);
    }

    private Journey named() {
        Journey journey = workshop.journey(Contents.ALL);
        journey.export(source, journey.request(Set.of(), true, 1L));
        return journey;
    }

    private long namesOfGina() throws Exception {
        return Long.parseLong(Table.text(target, """
                SELECT (SELECT count(*) FROM users_user WHERE display_name = 'Gina who left')
                    + (SELECT count(*) FROM history_history WHERE payload ->> 'display_name' = 'Gina who left') AS text
                """));
    }

    @Test
    public void aFormerMemberWhoseNameCameAlongHasNoneWhereTheAdminSaysAnonymous() throws Exception {
        named().importInto(target, Choices.anonymous(7L));
        assertThat(namesOfGina()).isZero();
    }

    @Test
    public void aPeopleFileThatNobodyEditedChangesNothing() throws Exception {
        Journey journey = named();
        Map<Long, PersonChoice> choices = new HashMap<>();
        journey.people(target, Choices.NONE)
                .forEach(person -> choices.put(
                        person.id(),
                        new PersonChoice(
                                person.id(),
                                person.becomes(),
                                person.account().map(account -> account.email()).orElse(""))));
        journey.importInto(target, Choices.people(choices));
        assertThat(namesOfGina()).isEqualTo(2);
    }

    @Test
    public void whoOnlyAppliedStaysBehindWithTheApplications() throws Exception {
        String applicant = Table.text(source, """
                SELECT u.email AS text FROM applications_application a JOIN users_user u ON u.id = a.user_id
                WHERE a.group_id = 1 AND a.status = 'pending'""");
        workshop.exported(Contents.ALL, source, 1L).importInto(target, Choices.without("applications"));
        assertThat(Table.texts(target, "SELECT email AS text FROM users_user")).doesNotContain(applicant);
    }

    /** As Karrot takes them back from whoever leaves; they would decide on others' membership. */
    @Test
    public void votesInAnOpenVotingAreOfMembersOnly() throws Exception {
        workshop.exported(Contents.ALL, source, 1L).importInto(target, Choices.anonymous(2L));
        assertThat(Table.texts(target, """
                        SELECT v.id AS text FROM issues_vote v JOIN users_user u ON u.id = v.user_id
                        JOIN issues_option o ON o.id = v.option_id JOIN issues_voting g ON g.id = o.voting_id
                        WHERE u.deleted AND g.expires_at > now()""")).isEmpty();
    }

    @Test
    public void aMentionOfSomebodyAnonymousDoesNotBecomeOneOfSomebodyElse() throws Exception {
        String carla = Table.text(source, "SELECT email AS text FROM users_user WHERE id = 3");
        KarrotInstance other = workshop.instance(Fixture.SAMPLE, """
                UPDATE users_user SET username = 'bob', email = '%s' WHERE id = (SELECT min(id) FROM users_user)""".formatted(carla));
        workshop.exported(Contents.ALL, source, 1L).importInto(other, Choices.anonymous(2L));
        assertThat(
                        Table.texts(
                                other,
                                "SELECT content AS text FROM conversations_conversationmessage WHERE content LIKE 'it was @bob %'"))
                .isEmpty();
    }
}
