package world.karrot.migrate.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.instances.Rows;
import world.karrot.migrate.itests.workshop.compare.Before;
import world.karrot.migrate.itests.workshop.compare.ContentNames;
import world.karrot.migrate.itests.workshop.compare.Moved;
import world.karrot.migrate.itests.workshop.shell.Export;
import world.karrot.migrate.itests.workshop.shell.Move;

/** Who people are on the target. In the source, 1 is alice, 2 bob and 3 carla, all in group 1. */
public class PeopleTest {

    @Rule
    public final Workbench workbench = new Workbench(Workbench.CORE_ONLY);

    @Test
    public void somebodyWithTheSameEmailInWhateverCaseIsUsedAsTheyAre() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Workbench.change(
                target,
                "UPDATE users_user SET email = 'Alice@EXAMPLE.org', display_name = 'Here', is_staff = true WHERE id = 4",
                "UPDATE users_user SET email = 'bob@example.org' WHERE id = 5");
        Move journey = Move.of(workbench, workbench.connected(Fixture.COMMUNITY), target, 1, 2)
                .arrivedRowForRow();
        assertThat(journey.newId("users_user", 1)).isEqualTo(4);
        assertThat(journey.newId("users_user", 2)).isEqualTo(5);
        journey.imported().says("  2 were here already and stay as they are");
    }

    @Test
    public void aUserNameThatIsTakenInWhateverCaseIsReplacedAndReported() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Workbench.change(
                target,
                "UPDATE users_user SET username = 'HUGO' WHERE id = 4",
                "UPDATE users_user SET username = 'user1' WHERE id = 5",
                "UPDATE users_user SET username = 'user12' WHERE id = 6");
        Move journey = Move.of(workbench, workbench.connected(Fixture.COMMUNITY), target, 1, 2)
                .arrivedRowForRow();
        String name =
                person(target, journey.newId("users_user", 8)).get("username").asText();
        assertThat(name).isNotEqualToIgnoringCase("hugo");
        journey.imported().says("Changed on the way:", "\"hugo\"", "\"" + name + "\"", "users.user, id 8");
    }

    @Test
    public void twoPeopleWhoWouldBecomeOneAccountAreAProblemThatNamesBoth() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        Workbench.change(source, "UPDATE users_user SET email = 'ALICE@example.org' WHERE id = 3");
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Workbench.change(target, "UPDATE users_user SET email = 'alice@EXAMPLE.ORG' WHERE id = 4");
        Before before = Before.of(target);
        workbench
                .importInto(target, workbench.export(source, "1").succeeds())
                .fails()
                .complains("ids 1 and 3", "one account", "Nothing was imported.");
        assertThat(before.changes()).isEmpty();
    }

    @Test
    public void peopleWhoDifferOnlyInTheCaseOfTheirEmailArriveWithAWarning() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        Workbench.change(source, "UPDATE users_user SET email = 'ALICE@example.org' WHERE id = 3");
        Move journey = Move.of(workbench, source, workbench.connected(Fixture.SAMPLE), 1)
                .arrivedRowForRow();
        journey.imported().says("Warnings:", "ids 1 and 3", "log in");
    }

    @Test
    public void rightsOverTheInstanceAreNotTakenOverAndItIsSaidWhose() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Move journey = Move.of(workbench, workbench.connected(Fixture.COMMUNITY), target, 2)
                .arrivedRowForRow();
        JsonNode frank = person(target, journey.newId("users_user", 6));
        assertThat(frank.get("is_staff").asBoolean()).isFalse();
        assertThat(frank.get("is_superuser").asBoolean()).isFalse();
        journey.imported().says("\"frank\" had this right", "field is_staff", "field is_superuser");
    }

    @Test
    public void passwordsKeepWorkingAndTheCurrentGroupIsOneThatCame() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Move journey = Move.of(workbench, source, target, 1, 2).arrivedRowForRow();
        JsonNode bob = person(target, journey.newId("users_user", 2));
        assertThat(bob.get("password")).isEqualTo(person(source, 2).get("password"));
        assertThat(bob.get("current_group_id").asLong()).isEqualTo(journey.newId("groups_group", 1));
        assertThat(person(source, 11).get("current_group_id").asLong()).isEqualTo(3);
        assertThat(person(target, journey.newId("users_user", 11))
                        .get("current_group_id")
                        .isNull())
                .isTrue();
    }

    @Test
    public void aMemberWithoutEmailOrWithAnOddUserNameArrives() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        Workbench.change(
                source,
                "UPDATE users_user SET email = NULL WHERE id = 14",
                "UPDATE users_user SET email = 'o''neill+karrot@xn--bcher-kva.example' WHERE id = 15",
                "UPDATE users_user SET email = 'jürgen@bücher.example' WHERE id = 16",
                "UPDATE users_user SET username = 'ünï cödé 🥕' WHERE id = 17");
        Move.of(workbench, source, workbench.connected(Fixture.SAMPLE), 1).arrivedRowForRow();
    }

    @Test
    public void formerMembersBecomeAnonymousAccountsWhereRowsNeedThem() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        Move journey = Move.of(workbench, source, workbench.connected(Fixture.SAMPLE), 1, 2)
                .arrivedRowForRow();
        try (Moved moved = journey.moved(ContentNames.CORE)) {
            assertThat(moved.formerMembers()).isPositive();
            journey.imported()
                    .says("  " + moved.formerMembers() + " anonymous accounts stand in", "so the field is empty");
        }
    }

    @Test
    public void aFormerMemberWhoseEmailIsOnTheTargetStaysAnonymous() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Workbench.change(target, "UPDATE users_user SET email = 'dave@example.org' WHERE id = 4");
        Export export =
                workbench.export(workbench.connected(Fixture.COMMUNITY), "1").succeeds();
        Before before = Before.of(target);
        workbench.importInto(target, export).succeeds().says("  0 were here already");
        assertThat(before.losses()).isEmpty();
    }

    @Test
    public void formerMembersTakeTheirNamesAlongOnRequestAndNothingElse() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        Workbench.change(source, "UPDATE users_user SET description = 'of mine', photo = '' WHERE id = 4");
        Before before = Before.of(workbench.connected(Fixture.SAMPLE));
        Export export =
                workbench.export(source, "1", "--former-members", "named").succeeds();
        workbench.importInto(before.target(), export).succeeds();
        try (Moved moved = Moved.from(source, ContentNames.CORE, before, List.of(1L))) {
            assertThat(moved.differences()).isNotEmpty().allMatch(line -> line.endsWith("does not look erased"));
            for (var former : moved.formerMemberAccounts().entrySet()) {
                assertThat(person(before.target(), former.getValue()).get("display_name"))
                        .isEqualTo(person(source, former.getKey()).get("display_name"));
            }
        }
        Workbench.change(before.target(), "UPDATE users_user SET display_name = '' WHERE deleted");
        try (Moved moved = Moved.from(source, ContentNames.CORE, before, List.of(1L))) {
            assertThat(moved.differences()).isEmpty();
        }
    }

    private static JsonNode person(KarrotInstance instance, long id) throws Exception {
        return new Rows(instance)
                .select("SELECT * FROM users_user WHERE id = " + id)
                .get(0);
    }
}
