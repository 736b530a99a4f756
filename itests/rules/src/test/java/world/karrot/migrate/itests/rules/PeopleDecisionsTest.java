package world.karrot.migrate.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotArchive;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.instances.Rows;
import world.karrot.migrate.itests.workshop.archive.HandMade;
import world.karrot.migrate.itests.workshop.archive.Unpacked;
import world.karrot.migrate.itests.workshop.compare.Before;
import world.karrot.migrate.itests.workshop.compare.ContentNames;
import world.karrot.migrate.itests.workshop.shell.Export;
import world.karrot.migrate.itests.workshop.shell.Move;

/** What the admin decides about people. In the source, 1 is alice, 2 bob and 3 carla; dave, 4, has left. */
public class PeopleDecisionsTest {

    private static final List<String> PERSONAL = List.of(
            "groups_group_members",
            "places_placesubscription",
            "conversations_conversationparticipant",
            "conversations_conversationthreadparticipant",
            "conversations_conversationmeta",
            "notifications_notification");

    @Rule
    public final Workbench workbench = new Workbench(Workbench.ALL_CONTENT);

    @Test
    public void peopleAreMatchedToTheAccountsThatAreNamed() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Accounts accounts = new Accounts(target);
        Export export = withFormerMember();
        Before before = Before.of(target);
        PeopleList.written(workbench, target, export)
                .change(2, "match", accounts.person(5).get("email").asText().toUpperCase(Locale.ROOT))
                .change(3, "match", "6")
                .change(4, "match", "7")
                .importInto(workbench, target, export)
                .succeeds()
                .says("  3 were here already and stay as they are");
        assertThat(before.losses()).isEmpty();
        assertThat(accounts.offering("Offer 9 🍎").get("id").asLong()).isEqualTo(6);
        assertThat(accounts.offering("Offer 6 🍎").get("id").asLong())
                .as("the former member")
                .isEqualTo(7);
        assertThat(accounts.count("groups_group_members m JOIN groups_group g ON g.id = group_id"
                        + " WHERE g.name LIKE 'Löwenstadt%' AND user_id IN (5, 6, 7)"))
                .isEqualTo(2);
        assertThat(accounts.count("users_user WHERE email IN ('bob@example.org', 'carla@example.org')"))
                .isZero();
    }

    @Test
    public void ofWhoeverBecomesAnonymousNothingArrivesButWhatTheGroupNeeds() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        Workbench.change(
                source,
                "UPDATE users_user SET display_name = 'nobodys name', description = 'nobodys text' WHERE id = 1",
                "INSERT INTO places_placesubscription (created_at, place_id, user_id) VALUES (now(), 1, 1)",
                "INSERT INTO groups_trust (created_at, given_by_id, membership_id, role) SELECT now(), 2, id, 'editor'"
                        + " FROM groups_group_members WHERE user_id = 1 AND group_id = 1");
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Accounts after = new Accounts(target);
        long photos = photos(target);
        long usedBefore = after.count("users_user WHERE photo <> ''");
        importWithAliceAnonymous(target, workbench.export(source, "1").succeeds());
        JsonNode nobody = after.offering("Offer 0 🍎");
        isNobody(nobody);
        assertThat(after.count("users_user u WHERE u::text LIKE '%nobodys%' OR email = 'alice@example.org'"))
                .isZero();
        hasNothingOfTheirOwn(new Accounts(source), after, nobody.get("id").asLong());
        assertThat(after.count("activities_activity_participants WHERE user_id = " + nobody.get("id")))
                .isPositive();
        assertThat(after.count("conversations_conversationmessage WHERE author_id = " + nobody.get("id")))
                .isPositive();
        assertThat(photos(target) - photos)
                .as("photos that came")
                .isEqualTo(after.count("users_user WHERE photo <> ''") - usedBefore);
    }

    private static void hasNothingOfTheirOwn(Accounts before, Accounts after, long nobody) throws Exception {
        for (String table : PERSONAL) {
            assertThat(before.count(table + " WHERE user_id = 1")).as(table).isPositive();
            assertThat(after.count(table + " WHERE user_id = " + nobody))
                    .as(table)
                    .isZero();
        }
        assertThat(before.count("groups_trust WHERE given_by_id = 1")).isPositive();
        assertThat(after.count("groups_trust WHERE given_by_id = " + nobody)).isZero();
    }

    private static void isNobody(JsonNode account) {
        assertThat(account.get("deleted").asBoolean()).isTrue();
        assertThat(account.get("is_active").asBoolean()).isFalse();
        assertThat(account.get("email").isNull()).isTrue();
        assertThat(account.get("password").asText()).startsWith("!");
        assertThat(account.get("photo").asText()).isEmpty();
    }

    @Test
    public void aGroupWithAnonymousPeopleCanMoveOn() throws Exception {
        KarrotInstance first = workbench.connected(Fixture.SAMPLE);
        importWithAliceAnonymous(
                first,
                workbench.export(workbench.connected(Fixture.COMMUNITY), "1").succeeds());
        long group = new Rows(first)
                .select("SELECT max(id) AS id FROM groups_group")
                .get(0)
                .get("id")
                .asLong();
        Move.of(workbench, first, workbench.connected(Fixture.SAMPLE), group).arrivedRowForRow(ContentNames.ALL);
    }

    @Test
    public void whatNeedsAMembershipStaysBehindWithItInWhateverOrderTheyCome() throws Exception {
        Export own = workbench.karrots(KarrotArchive.TWO_GROUPS);
        Unpacked archive = Unpacked.of(own.file(), own.password());
        String member = "groups.groupmembership.json";
        String memberships = new String(archive.members().get(member), StandardCharsets.UTF_8);
        Path file =
                HandMade.from(archive).without(member).with(member, memberships).in(workbench.folder());
        Accounts target = new Accounts(workbench.connected(Fixture.SAMPLE));
        long before = target.count("groups_trust");
        PeopleList bob = PeopleList.of(workbench, "2,,,anonymous,,");
        workbench
                .importInto(target.instance(), file, "--people", bob.file().toString())
                .succeeds();
        assertThat(trustWithoutBob(archive))
                .isLessThan(archive.rows("groups.trust").size());
        assertThat(target.count("groups_trust") - before).isEqualTo(trustWithoutBob(archive));
    }

    /** His membership of group 1 has the id 4. */
    private static long trustWithoutBob(Unpacked archive) throws IOException {
        return archive.rows("groups.trust").stream()
                .filter(trust -> trust.get("membership").asLong() != 4
                        && trust.get("given_by").asLong() != 2)
                .count();
    }

    @Test
    public void allBadLinesAreNamedAtOnceAndNothingHappens() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Workbench.change(
                target,
                "UPDATE users_user SET email = 'alice@example.org' WHERE id = 4",
                "UPDATE users_user SET email = 'twice@example.org' WHERE id = 5",
                "UPDATE users_user SET email = 'TWICE@example.org' WHERE id = 6");
        Export export = withFormerMember();
        Before before = Before.of(target);
        PeopleList.of(
                        workbench,
                        "1,,,create,,",
                        "2,,,match,nobody@example.org,",
                        "3,,,match,Twice@example.org,",
                        "4,,,create,,",
                        "7777,,,anonymous,,",
                        "13,,,erase,,",
                        "14,,,match,,",
                        "15,,,match,8,",
                        "16,,,match,8,",
                        "17,,,match,999999,",
                        "18,,,create,,",
                        "18,,,create,,",
                        "zero,,,create,,",
                        "19,\"open,,create,,")
                .importInto(workbench, target, export)
                .fails()
                .complains(
                        "Line 2 of the people file: an account on the target has this person's email",
                        "Line 3 of the people file: there is no such account",
                        "Line 4 of the people file: several accounts",
                        "Line 5 of the people file: this person is not a member",
                        "Line 6 of the people file: nobody in the archive has this id",
                        "Line 7 of the people file: the word under becomes",
                        "Line 8 of the people file: match needs an account",
                        "ids 15 and 16 would become one account on the target (people file, line 9 and 10)",
                        "Line 11 of the people file: there is no such account",
                        "Line 13 of the people file: line 12 is about the same id",
                        "Line 14 of the people file: the id is not a number",
                        "Line 15 of the people file: from here on",
                        "Nothing was imported.");
        assertThat(before.changes()).isEmpty();
    }

    @Test
    public void aFileThatIsNoPeopleFileIsRefused() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Export export = workbench.karrots(KarrotArchive.TWO_GROUPS);
        workbench
                .importInto(target, export, "--people", export.passwordFile().toString())
                .fails()
                .complains("names no column id");
        workbench
                .importInto(target, export, "--people", "/nowhere.csv")
                .fails()
                .complains("There is no people file /nowhere.csv");
    }

    /** Of group 1, for which dave is a former member, although he has invited somebody. */
    private Export withFormerMember() throws Exception {
        return workbench.export(workbench.connected(Fixture.COMMUNITY), "1").succeeds();
    }

    private void importWithAliceAnonymous(KarrotInstance target, Export export) throws Exception {
        PeopleList.written(workbench, target, export)
                .change(1, "anonymous", "")
                .importInto(workbench, target, export)
                .succeeds();
    }

    private static long photos(KarrotInstance instance) {
        String[] names = instance.media().resolve("user__photos").toFile().list();
        return names == null ? 0 : names.length;
    }
}
