package world.karrot.migrate.transfer.internal.importing.people;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.transfer.internal.importing.ChoicesFixture.become;

import java.util.Map;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.transfer.PersonChoice.Decision;
import world.karrot.migrate.transfer.internal.importing.Target;
import world.karrot.migrate.transfer.internal.importing.people.PeopleDecisions.Doubt;

public class NewAddressesTest {
    /** Letters of double width, which the database takes for plain ones. */
    private static final String WIDE = "\uff5aoe@example.org";

    private static final String REMEDY = "Say with --people that it is an account on the target (match) or nobody"
            + " (anonymous), or correct it on the source and export again.";

    @Rule
    public final Target target = new Target();

    @Test
    public void nobodyGetsAnAccountWithoutASingleAddress() {
        ArchivedPeople people = people().has(101, "zoe@example.org, yves@example.org");
        PeopleDecisions decisions = people.decide();

        assertThat(people.problems.list())
                .containsExactly(Finding.of(
                        "This person's email is no single address, or holds characters that nobody sees",
                        ArchivedPeople.email(101),
                        REMEDY));
        assertThat(decisions.doubts()).isEqualTo(Map.of(101L, Set.of(Doubt.NO_ADDRESS)));
    }

    @Test
    public void nobodyGetsAnAddressThatLooksLikeAnAccounts() {
        ArchivedPeople people = people().has(101, "\uff41lice@example.org");
        PeopleDecisions decisions = people.decide();

        assertThat(people.problems.list())
                .containsExactly(Finding.of(
                        "This person's email looks like that of the account 1 on the target and is another",
                        ArchivedPeople.email(101),
                        REMEDY));
        assertThat(decisions.doubts()).isEqualTo(Map.of(101L, Set.of(Doubt.LOOKS_ALIKE)));
    }

    @Test
    public void whoIsToldToBeNewIsHeldAgainstAccountsTooAndTheLineIsNamed() {
        ArchivedPeople people = people().has(101, "\uff41lice@example.org", become(7, Decision.CREATE));
        people.decide();

        assertThat(people.problems.list())
                .extracting(Finding::what)
                .containsExactly("This person's email looks like that of the account 1 on the target and is another"
                        + " (people file, line 7)");
    }

    /** That there cannot be a new one is said already. */
    @Test
    public void anAddressThatAnAccountHasIsNotSaidToLookLikeAnothers() {
        target.change("UPDATE users_user SET email = '\uff41lice@example.org' WHERE id = 2");
        ArchivedPeople people = people().has(101, "alice@example.org", become(7, Decision.CREATE));

        assertThat(people.decide().doubts()).isEmpty();
        assertThat(people.problems.list()).hasSize(1);
    }

    @Test
    public void noTwoNewPeopleGetAddressesThatLookAlike() {
        ArchivedPeople people = people().has(133, "zoe@example.org").has(102, WIDE);
        PeopleDecisions decisions = people.decide();

        assertThat(people.problems.list())
                .containsExactly(Finding.of(
                        "The people with the ids 102 and 133 have a different email that looks alike",
                        ArchivedPeople.email(102),
                        REMEDY));
        assertThat(decisions.doubts())
                .isEqualTo(Map.of(102L, Set.of(Doubt.LOOKS_ALIKE), 133L, Set.of(Doubt.LOOKS_ALIKE)));
    }

    /** Of those it is said already that they are alike. */
    @Test
    public void addressesThatDifferInCaseAloneDoNotLookAlike() {
        ArchivedPeople people = people().has(101, "zoe@example.org").has(102, "ZOE@example.org");

        assertThat(people.decide().doubts().get(101L)).containsExactly(Doubt.ALIKE);
        assertThat(people.problems.list()).isEmpty();
    }

    @Test
    public void everybodyWithOneOfTheAddressesThatLookAlikeIsNamed() {
        ArchivedPeople people =
                people().has(101, "zoe@example.org").has(102, WIDE).has(103, "zoe@example.org");
        people.decide();

        assertThat(people.problems.list())
                .extracting(Finding::what)
                .contains("The people with the ids 101 and 102 and 103 have a different email that looks alike");
    }

    @Test
    public void whatIsWrongWithTheAddressOfWhoGetsNoAccountDoesNotMatter() {
        ArchivedPeople people = people().has(101, "zoe", become(7, Decision.ANONYMOUS))
                .hasToo(102, "yves")
                .has(103, null);

        assertThat(people.decide().doubts()).isEmpty();
        assertThat(people.problems.list()).isEmpty();
    }

    private ArchivedPeople people() {
        return new ArchivedPeople(target);
    }
}
