package world.karrot.migrate.itests.rules.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.instance.AccountCount;
import world.karrot.migrate.api.transfer.ExportReport;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.instances.Rows;
import world.karrot.migrate.itests.workshop.Choices;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Journey;
import world.karrot.migrate.itests.workshop.Workshop;

/** Nobody who left is brought along: neither their account, nor what Karrot wrote down of them elsewhere. */
public class WhoLeftTest {
    private static final String TRAVELLERS = """
            SELECT user_id FROM groups_group_members WHERE group_id IN (1, 2)
            UNION SELECT user_id FROM applications_application WHERE group_id IN (1, 2) AND status = 'pending'""";

    /** Everybody has something in every column that is theirs; what is in the others says whose it is. */
    private static final String MARKED = """
            UPDATE users_user SET display_name = 'Name of ' || id || '!', mobile_number = '0049-' || id || '-0',
                address = 'Street ' || id || ', Town', description = 'I am ' || id || '.', password = 'md5$' || id || '$x',
                email = 'person-' || id || '@example.org', unverified_email = 'new-' || id || '@example.org'""";

    /** As Karrot leaves them: 7 was a member and left, 5 erased the account, 10 was declined, 12 withdrew. */
    private static final String APPLICATIONS = """
            INSERT INTO applications_application
                (created_at, questions, answers, status, decided_at, decided_by_id, group_id, user_id)
            SELECT now() - interval '2 years', 'q', 'call me, ' || u, s, now() - interval '2 years', 1, 1, u
            FROM (VALUES (7, 'accepted'), (5, 'accepted'), (10, 'declined'), (12, 'withdrawn')) AS old (u, s)""";

    private static final String INVITATIONS = """
            INSERT INTO invitations_invitation (created_at, token, email, expires_at, group_id, invited_by_id)
            VALUES (now(), gen_random_uuid(), 'somebody@example.org', now() + interval '1 day', 1, 7)""";

    private static final String HISTORY = """
            INSERT INTO history_history (date, typus, group_id, payload) VALUES
                (now(), 21, 1, '{"display_name": "Name of 7!"}'),
                (now(), 21, 1, '{"display_name": "Name of 2!"}'),
                (now(), 17, 1, '{"applicant": 10, "applicant_name": "Name of 10!"}'),
                (now(), 17, 1, '{"applicant": "12", "applicant_name": "Name of 12!"}'),
                (now(), 17, 1, '{"applicant_name": "Name of 7!"}'),
                (now(), 17, 1, '{"applicant": 2, "applicant_name": "Name of 2!"}'),
                (now(), 34, 1, '{"role": {"name": "driver", "display_name": "Driver"}}'),
                (now(), 21, 1, '["display_name"]'), (now(), 21, 1, '7'), (now(), 21, 1, null);
            INSERT INTO history_history_users (history_id, user_id)
                SELECT id, 7 FROM history_history WHERE payload ->> 'display_name' = 'Name of 7!'
                UNION SELECT id, 2 FROM history_history WHERE payload ->> 'display_name' = 'Name of 2!'""";

    @Rule
    public final Workshop workshop = new Workshop();

    private KarrotInstance source() throws Exception {
        return workshop.instance(Fixture.COMMUNITY, MARKED, APPLICATIONS, INVITATIONS, HISTORY);
    }

    @Test
    public void accountsAreThoseOfMembersAndPendingApplicantsAndNoOthers() throws Exception {
        KarrotInstance source = source();
        Journey journey = workshop.journey(Contents.ALL);
        ExportReport report = journey.export(source, 1L, 2L);
        assertThat(ArchivedRows.of(journey).ids("users.user")).containsExactlyElementsOf(travellers(source));
        assertThat(report.payload().accounts().counts())
                .containsExactly(
                        new AccountCount("members", travellers(source).size() - 1L),
                        new AccountCount("pending applicants", 1));
    }

    @Test
    public void whoIsAMemberAndAPendingApplicantElsewhereCountsOnce() throws Exception {
        KarrotInstance source = source();
        Workshop.change(source, "UPDATE applications_application SET user_id = 2 WHERE status = 'pending'");
        ExportReport report = workshop.journey(Contents.ALL).export(source, 1L, 2L);
        assertThat(report.payload().accounts().counts())
                .containsExactly(new AccountCount("members", travellers(source).size()));
    }

    @Test
    public void nothingOfAnybodyElseIsInAnyMember() throws Exception {
        KarrotInstance source = source();
        ArchivedRows archive = ArchivedRows.of(workshop.exported(Contents.ALL, source, 1L, 2L));
        for (String told : told(source, "NOT id IN (" + TRAVELLERS + ")")) {
            assertThat(archive.membersWith(told)).as(told).isEmpty();
        }
        for (String told : told(source, "id IN (" + TRAVELLERS + ")")) {
            assertThat(archive.membersWith(told)).as(told).isNotEmpty();
        }
    }

    @Test
    public void whatAFormerMemberAnsweredWhenApplyingIsEmptyAndTheQuestionStays() throws Exception {
        ArchivedRows archive = ArchivedRows.of(workshop.exported(Contents.ALL, source(), 1L));
        assertThat(archive.membersWith("call me")).isEmpty();
        assertThat(archive.of("applications.application"))
                .filteredOn(row -> !row.get("status").asText().equals("pending"))
                .hasSizeGreaterThan(5)
                .allMatch(row -> row.get("answers").asText().isEmpty());
        assertThat(archive.of("applications.application"))
                .filteredOn(row -> row.get("status").asText().equals("pending"))
                .allMatch(row -> row.get("answers").asText().contains("🥕"));
    }

    @Test
    public void namesInHistoryAreThoseOfPeopleWhoComeAlong() throws Exception {
        KarrotInstance target = workshop.instance(Fixture.EMPTY);
        workshop.exported(Contents.ALL, source(), 1L).importInto(target);
        assertThat(names(target))
                .containsExactly("", "Name of 2!", "", "", "", "Name of 2!", "Driver", "[\"display_name\"]", "7", "");
    }

    @Test
    public void namesOfFormerMembersGoAlongWhereTheAdminAsksForThemAndNothingElseDoes() throws Exception {
        KarrotInstance source = source();
        KarrotInstance target = workshop.instance(Fixture.EMPTY);
        Journey journey = workshop.journey(Contents.ALL);
        journey.export(source, journey.request(Set.of(), true, 1L));
        ArchivedRows archive = ArchivedRows.of(journey);
        assertThat(archive.membersWith("0049-7-0")).isEmpty();
        assertThat(archive.membersWith("call me")).isEmpty();
        journey.importInto(target);
        assertThat(names(target)).contains("Name of 7!", "Name of 10!", "Name of 12!");
    }

    @Test
    public void whatIsSaidOfWhoBecomesAnonymousIsEmptied() throws Exception {
        KarrotInstance source = source();
        Workshop.change(
                source,
                "UPDATE applications_application SET user_id = 2, answers = 'I am Bob' WHERE user_id = 7",
                "UPDATE applications_application SET user_id = 3, answers = 'I am Carla' WHERE user_id = 5");
        KarrotInstance target = workshop.instance(Fixture.EMPTY);
        workshop.exported(Contents.ALL, source, 1L).importInto(target, Choices.anonymous(2L));
        assertThat(names(target)).doesNotContain("Name of 2!");
        assertThat(texts(target, "SELECT answers AS text FROM applications_application"))
                .contains("I am Carla")
                .doesNotContain("I am Bob");
        assertThat(texts(target, "SELECT display_name AS text FROM users_user")).doesNotContain("Name of 2!");
    }

    private static List<Long> travellers(KarrotInstance source) throws Exception {
        return new Rows(source)
                .select("SELECT id FROM (" + TRAVELLERS + ") AS t (id) ORDER BY id").stream()
                        .map(row -> row.get("id").asLong())
                        .toList();
    }

    /** What accounts say of people, apart from what others may have written, too. */
    private static List<String> told(KarrotInstance source, String such) throws Exception {
        List<String> told = new ArrayList<>();
        String columns = "display_name, mobile_number, address, description, password, email, unverified_email";
        for (JsonNode row : new Rows(source).select("SELECT " + columns + " FROM users_user WHERE " + such)) {
            row.elements().forEachRemaining(value -> told.add(value.asText()));
        }
        assertThat(told).hasSizeGreaterThan(20);
        return told;
    }

    private static List<String> names(KarrotInstance target) throws Exception {
        return texts(target, """
                SELECT coalesce(payload ->> 'applicant_name', payload ->> 'display_name',
                    payload -> 'role' ->> 'display_name', payload #>> '{}', '') AS text
                FROM history_history WHERE typus IN (17, 21, 34) AND date > now() - interval '1 hour' ORDER BY id
                """);
    }

    private static List<String> texts(KarrotInstance target, String query) throws Exception {
        return new Rows(target)
                .select(query).stream().map(row -> row.get("text").asText()).toList();
    }
}
