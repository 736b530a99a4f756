package world.karrot.migrate.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.instances.Rows;
import world.karrot.migrate.itests.workshop.archive.Unpacked;
import world.karrot.migrate.itests.workshop.compare.Before;
import world.karrot.migrate.itests.workshop.compare.ContentNames;
import world.karrot.migrate.itests.workshop.compare.Moved;
import world.karrot.migrate.itests.workshop.shell.Export;
import world.karrot.migrate.itests.workshop.shell.Move;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/** What content bundles add, and what happens where they are missing. */
public class ContentTest {

    @Rule
    public final Workbench workbench = new Workbench(Workbench.ALL_CONTENT);

    @Test
    public void privateConversationsNeverLeave() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        Workbench.change(source, """
                UPDATE conversations_conversationmessage SET content = 'between the two of us'
                WHERE conversation_id IN (SELECT id FROM conversations_conversation WHERE is_private)
                """);
        Export export = workbench.export(source, "1", "2", "3", "4").succeeds();
        Unpacked archive = Unpacked.of(export.file(), export.password());
        archive.members()
                .forEach((name, bytes) -> assertThat(new String(bytes, StandardCharsets.UTF_8))
                        .as(name)
                        .doesNotContain("between the two of us"));
    }

    /** Of group 1, 9 waits for an answer, 10 was declined, 12 withdrew, and 4 invited somebody before leaving. */
    @Test
    public void whoWaitsForAnAnswerComesAlongAndWhoseApplicationWasDecidedOrWhoInvitedDoesNot() throws Exception {
        Accounts source = new Accounts(workbench.connected(Fixture.COMMUNITY));
        Accounts target = new Accounts(workbench.connected(Fixture.SAMPLE));
        Move journey = Move.of(workbench, source.instance(), target.instance(), 1);
        try (Moved moved = journey.moved(ContentNames.ALL)) {
            assertThat(moved.differences()).isEmpty();
            assertThat(target.person(moved.newId("users_user", 9)).get("email"))
                    .isEqualTo(source.person(9).get("email"));
            for (long person : new long[] {10, 12, 4}) {
                assertThat(moved.formerMemberAccounts()).containsKey(person);
                String email = source.person(person).get("email").asText();
                assertThat(email).contains("@");
                assertThat(target.count("users_user WHERE lower(email) = lower('%s')".formatted(email)))
                        .as(email)
                        .isZero();
            }
        }
    }

    @Test
    public void marksOfWhatWasSeenAreTakenOverForNewPeopleOnly() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Workbench.change(
                target,
                "UPDATE users_user SET email = 'Alice@example.org' WHERE id = 4",
                "DELETE FROM notifications_notificationmeta WHERE user_id = 4");
        Move.of(workbench, workbench.connected(Fixture.COMMUNITY), target, 1).arrivedRowForRow(ContentNames.ALL);
    }

    @Test
    public void mentionsFollowPeopleWhoseUserNameHadToChangeAndLinksLeadToTheSameThing() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        String site = source.siteUrl();
        Workbench.change(source, """
                UPDATE conversations_conversationmessage SET content =
                'Hi @Alice, @bob. @bob @bob-x mail@bob @nobody. %1$s/#/group/1/place/2/wall, (%1$s/#/group/2)
                %1$s/#/group/3/x %1$s/#/user/2. %1$s/#/history/8 %1$s/ %1$s/#/group/1/place/999999 %1$sx/#/group/1
                https://elsewhere.example.org/#/group/1 %1$s/#/group/1/activities/5/detail?x=1#y [a](%1$s/#/user/1)'
                WHERE conversation_id IN (SELECT id FROM conversations_conversation WHERE group_id = 1)
                """.formatted(site));
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Workbench.change(
                target,
                "UPDATE users_user SET username = 'bob' WHERE id = 4",
                "UPDATE users_user SET email = 'ALICE@example.org' WHERE id = 5");
        Move.of(workbench, source, target, 1, 2)
                .arrivedRowForRow(ContentNames.ALL)
                .imported()
                .says("Changed on the way:", "mention", "link");
    }

    @Test
    public void idsInJsonAreRewrittenWhetherNumbersStringsOrLists() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        String payload = "{\"group\": \"1\", \"place\": 2, \"users\": [1, \"2\", 999999, null], \"members\": [4, 14], "
                + "\"place_type\": \"x\", \"activity_type\": 1.5, \"user\": true, \"series\": \"0x1\", \"status\": \"1\", "
                + "\"participants\": [{\"user\": \"3\", \"participant_type\": 1}], \"id\": \"2\", "
                + "\"participant_types\": [{\"id\": 1, \"series_participant_type\": \"1\"}], \"agreement\": \"\"}";
        Workbench.change(source, """
                UPDATE history_history SET payload = '%1$s', before = '%1$s', after = '[1, "2"]', typus = CASE id %% 3
                WHEN 0 THEN 5 WHEN 1 THEN 13 ELSE 10 END WHERE group_id = 1
                """.formatted(payload));
        Move.of(workbench, source, workbench.connected(Fixture.SAMPLE), 1, 2)
                .arrivedRowForRow(ContentNames.ALL)
                .imported()
                .says("did not come along");
    }

    @Test
    public void anExportNamesWhatNobodyMovesWithItsRows() throws Exception {
        workbench.install(Workbench.CORE_ONLY);
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        Outcome outcome = workbench.export(source, "1", "2").succeeds().outcome();
        outcome.says("Left behind");
        for (String table :
                List.of("history_history", "issues_issue", "invitations_invitation", "applications_application")) {
            long rows = new Rows(source)
                    .select("SELECT FROM %s WHERE group_id IN (1, 2)".formatted(table))
                    .size();
            assertThat(outcome.out()).containsPattern("(?m)^ *" + table.replaceFirst("_", ".") + " +" + rows + "$");
        }
        assertThat(outcome.out().substring(outcome.out().indexOf("Left behind")))
                .doesNotContain("authtoken");
    }

    @Test
    public void contentWithoutItsBundleIsAProblem() throws Exception {
        Export export =
                workbench.export(workbench.connected(Fixture.COMMUNITY), "1").succeeds();
        workbench.install(Workbench.CORE_ONLY);
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Before before = Before.of(target);
        workbench.importInto(target, export).fails().complains("conversations.conversation", "--without");
        assertThat(before.changes()).isEmpty();
    }

    @Test
    public void withoutLeavesContentOutOnEitherSide() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        Export small = workbench
                .export(source, "1", "--without", "messages", "--without", "history")
                .succeeds();
        assertThat(Unpacked.of(small.file(), small.password()).members().keySet())
                .noneMatch(name -> name.startsWith("conversations.conversation.") || name.startsWith("history."))
                .anyMatch(name -> name.startsWith("issues."));
        Export export = workbench.export(source, "1").succeeds();
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Before before = Before.of(target);
        workbench
                .importInto(target, export, "--without=messages", "--without", "personal")
                .succeeds();
        Set<String> contents = Set.of("core", "issues", "applications", "history", "invitations", "notifications");
        try (Moved moved = Moved.from(source, contents, before, List.of(1L))) {
            assertThat(moved.differences()).isEmpty();
        }
        assertThat(new Rows(target).of("conversations_conversationmessage")).hasSize(15);
    }

    @Test
    public void unreadCountsStayAsTheyWere() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        Move journey = Move.of(workbench, source, workbench.connected(Fixture.EMPTY), 1, 2);
        String unread = """
                SELECT u.email, c.id, count(m.id) AS unread FROM conversations_conversationparticipant p
                JOIN conversations_conversation c ON c.id = p.conversation_id AND c.group_id IN (%s)
                JOIN users_user u ON u.id = p.user_id AND u.email IN
                    (SELECT email FROM users_user v JOIN groups_group_members g ON g.user_id = v.id WHERE g.group_id IN (%s))
                LEFT JOIN conversations_conversationmessage m ON m.conversation_id = c.id AND m.id > coalesce(p.seen_up_to_id, 0)
                GROUP BY u.email, c.id ORDER BY c.id, u.email
                """;
        List<JsonNode> before = new Rows(source).select(unread.formatted("1, 2", "1, 2"));
        String groups = journey.newId("groups_group", 1) + ", " + journey.newId("groups_group", 2);
        List<JsonNode> after = new Rows(journey.target()).select(unread.formatted(groups, groups));
        assertThat(after)
                .extracting(row -> row.get("unread").asInt())
                .isEqualTo(before.stream().map(row -> row.get("unread").asInt()).toList());
    }
}
