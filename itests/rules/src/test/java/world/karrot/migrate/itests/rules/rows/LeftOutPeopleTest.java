package world.karrot.migrate.itests.rules.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.api.transfer.ImportChoices;
import world.karrot.migrate.api.transfer.ImportReport;
import world.karrot.migrate.api.transfer.PeopleChoices;
import world.karrot.migrate.api.transfer.PersonChoice;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Choices;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Journey;
import world.karrot.migrate.itests.workshop.Workshop;
import world.karrot.migrate.itests.workshop.archive.HandMade;

/** People in an archive whom nothing brings along, since what did was left out. */
public class LeftOutPeopleTest {
    private static final String APPLICANT = """
            INSERT INTO users_user (id, username, display_name, email, password, created_at, is_active, is_staff,
                is_superuser, description, language, mail_verified, mobile_number, photo, deleted)
            VALUES (900, 'ninehundred', 'Nina Hundred', 'nina900@example.org', 'x', now(), true, false, false, '', 'en',
                true, '', '', false);
            INSERT INTO applications_application
                (created_at, questions, answers, status, group_id, user_id) VALUES (now(), 'q', 'a', 'pending', 1, 900)""";

    private static final String HISTORY = """
            INSERT INTO history_history (date, typus, group_id, payload) VALUES
                (now(), 17, 1, '{"applicant": 900, "applicant_name": "Nina Hundred"}')""";

    private static final String NOTIFICATION = """
            INSERT INTO notifications_notification (created_at, type, context, clicked, user_id)
            VALUES (now(), 'application_accepted', '{"group": 1}', false, 900)""";

    private static final String WITHOUT = "applications";

    /** As if the account had got its id from the sequence. */
    private static final String USED = "SELECT setval('public.users_user_id_seq', 900)";

    @Rule
    public final Workshop workshop = new Workshop();

    @Test
    public void namesOfThemInHistoryAreEmptied() throws Exception {
        KarrotInstance target = workshop.instance(Fixture.EMPTY);
        workshop.exported(Contents.ALL, workshop.instance(Fixture.COMMUNITY, APPLICANT, HISTORY), 1L)
                .importInto(target, Choices.without(WITHOUT));
        assertThat(Table.texts(target, "SELECT payload AS text FROM history_history"))
                .noneMatch(payload -> payload.contains("Nina Hundred"));
    }

    @Test
    public void rowsThatAreTheirBusinessStayBehindWhenTheyComeFirst() throws Exception {
        Journey journey =
                workshop.exported(Contents.ALL, workshop.instance(Fixture.COMMUNITY, APPLICANT, NOTIFICATION), 1L);
        KarrotInstance target = workshop.instance(Fixture.EMPTY);
        ImportReport straight = journey.rehearse(target, Choices.without(WITHOUT));
        HandMade archive = HandMade.from(journey.unpacked());
        Map<String, byte[]> members = journey.unpacked().members();
        for (String last : List.of("users.user.json", "karrot-migrate.manifest")) {
            archive.without(last).with(last, new String(members.get(last), StandardCharsets.UTF_8));
        }
        Journey other = new Journey(Contents.ALL, archive.in(workshop.folder()), Optional.empty());
        ImportReport turned = other.rehearse(target, Choices.without(WITHOUT));
        assertThat(turned.arrival().models())
                .containsExactlyInAnyOrderElementsOf(straight.arrival().models());
        assertThat(turned.arrival().people()).isEqualTo(straight.arrival().people());
    }

    @Test
    public void whoIsNeededByNothingThatComesGetsNoAccount() throws Exception {
        Journey without = workshop.exported(Contents.ALL, workshop.instance(Fixture.COMMUNITY, APPLICANT), 1L);
        Journey with =
                workshop.exported(Contents.ALL, workshop.instance(Fixture.COMMUNITY, APPLICANT, NOTIFICATION), 1L);
        KarrotInstance target = workshop.instance(Fixture.EMPTY);
        assertThat(with.rehearse(target, Choices.without(WITHOUT)).arrival().people())
                .isEqualTo(without.rehearse(target, Choices.without(WITHOUT))
                        .arrival()
                        .people());
        assertThat(with.people(target, Choices.without(WITHOUT)))
                .extracting(person -> person.id())
                .doesNotContain(900L);
    }

    private ImportChoices decided(PersonChoice choice) {
        return new ImportChoices(
                Map.of(),
                Set.of(WITHOUT),
                new PeopleChoices(Map.of(900L, choice), List.of()),
                Set.of(),
                Choices.ZONE,
                Set.of());
    }

    @Test
    public void toCreateThemIsRefused() throws Exception {
        Journey journey = workshop.exported(Contents.ALL, workshop.instance(Fixture.COMMUNITY, APPLICANT), 1L);
        KarrotInstance target = workshop.instance(Fixture.EMPTY);
        ImportChoices choices = decided(new PersonChoice(900, PersonChoice.Decision.CREATE, ""));
        assertThatThrownBy(() -> journey.rehearse(target, choices)).isInstanceOf(RefusedException.class);
    }

    @Test
    public void nobodyIsMadeOfThemWhereTheAdminSaysAnonymous() throws Exception {
        Journey journey = workshop.exported(Contents.ALL, workshop.instance(Fixture.COMMUNITY, APPLICANT), 1L);
        KarrotInstance target = workshop.instance(Fixture.EMPTY);
        ImportChoices choices = decided(new PersonChoice(900, PersonChoice.Decision.ANONYMOUS, ""));
        assertThat(journey.rehearse(target, choices).arrival().people())
                .isEqualTo(journey.rehearse(target, Choices.without(WITHOUT))
                        .arrival()
                        .people());
    }

    @Test
    public void theyAreNotMatchedByEmail() throws Exception {
        Journey journey = workshop.exported(
                Contents.ALL, workshop.instance(Fixture.COMMUNITY, APPLICANT, NOTIFICATION, HISTORY), 1L);
        KarrotInstance target = workshop.instance(Fixture.EMPTY, APPLICANT.substring(0, APPLICANT.indexOf(";")), USED);
        ImportReport report = journey.importInto(target, Choices.without(WITHOUT));
        assertThat(report.arrival().people().matched()).isZero();
        assertThat(Table.texts(target, "SELECT id AS text FROM notifications_notification WHERE user_id = 900"))
                .isEmpty();
    }

    /** As archives have it that were made when every applicant came along. */
    @Test
    public void answersOfThemAreEmptied() throws Exception {
        Journey journey = workshop.exported(Contents.ALL, workshop.instance(Fixture.COMMUNITY, APPLICANT), 1L);
        HandMade archive = HandMade.from(journey.unpacked())
                .replacing("applications.application.ndjson", "\"pending\"", "\"declined\"")
                .replacing("applications.application.ndjson", "\"answers\":\"a\"", "\"answers\":\"I am Nina\"")
                .without("karrot-migrate.manifest");
        KarrotInstance target = workshop.instance(Fixture.EMPTY);
        new Journey(Contents.ALL, archive.in(workshop.folder()), Optional.empty()).importInto(target);
        assertThat(Table.texts(target, "SELECT answers AS text FROM applications_application"))
                .doesNotContain("I am Nina");
    }

    @Test
    public void whoIsAMemberHereAndAnApplicantThereLapsesThere() throws Exception {
        KarrotInstance source = workshop.instance(Fixture.COMMUNITY, APPLICANT, """
                UPDATE applications_application SET group_id = 2, questions = 'for Nina' WHERE user_id = 900;
                INSERT INTO groups_group_members SELECT (jsonb_populate_record(g, '{"id": 9000, "user_id": 900}')).*
                    FROM groups_group_members g WHERE group_id = 1 ORDER BY id LIMIT 1;
                INSERT INTO issues_issue (created_at, status, type, topic, affected_user_id, created_by_id, group_id)
                    VALUES (now(), 'ongoing', 'conflict_resolution', 'about Nina', 900, 1, 1),
                    (now(), 'ongoing', 'conflict_resolution', 'about Nina there', 900, 14, 2)""");
        Journey journey = workshop.exported(Contents.ALL, source, 1L, 2L);
        KarrotInstance target = workshop.instance(Fixture.EMPTY);
        journey.importInto(target, Choices.anonymous(900L));
        String states =
                "SELECT topic || ' ' || status AS text FROM issues_issue WHERE topic LIKE 'about %' ORDER BY id";
        String application = """
                SELECT a.status AS text FROM applications_application a JOIN users_user u ON u.id = a.user_id
                WHERE a.questions = 'for Nina'""";
        assertThat(Table.texts(target, states)).containsExactly("about Nina cancelled", "about Nina there cancelled");
        assertThat(Table.text(target, application)).isEqualTo("withdrawn");
        KarrotInstance matched = workshop.instance(Fixture.EMPTY, APPLICANT.substring(0, APPLICANT.indexOf(";")), USED);
        journey.importInto(matched);
        assertThat(Table.texts(matched, states)).containsExactly("about Nina ongoing", "about Nina there cancelled");
        assertThat(Table.text(matched, application)).isEqualTo("pending");
    }
}
