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

/** Whom {@link PeoplePlan} takes for somebody on the target, where Alice is 1, Bob 2 and Carla 3. */
public class MatchedAccountsTest {
    @Rule
    public final Target target = new Target();

    @Test
    public void whoHasTheAddressOfAnAccountIsTheOneThere() {
        ArchivedPeople people = people().has(101, "alice@example.org").has(102, "BOB@Example.Org");

        assertThat(people.decide().matched()).isEqualTo(Map.of(101L, 1L, 102L, 2L));
        assertThat(people.problems.list()).isEmpty();
        assertThat(people.warnings.list()).isEmpty();
    }

    @Test
    public void whoHasAnAddressThatNobodyHasIsNew() {
        PeopleDecisions decisions = people().has(101, "zoe@example.org").decide();

        assertThat(decisions.matched()).isEmpty();
        assertThat(decisions.isCreated(101)).isTrue();
        assertThat(decisions.doubts()).isEmpty();
    }

    @Test
    public void whoHasNoAddressIsNew() {
        ArchivedPeople people = people().has(101, null).has(102, null);

        assertThat(people.decide().isCreated(101)).isTrue();
        assertThat(people.problems.list()).isEmpty();
        assertThat(people.warnings.list()).isEmpty();
    }

    @Test
    public void whomNothingBringsAlongIsNotLookedFor() {
        PeopleDecisions decisions = people().hasToo(101, "alice@example.org").decide();

        assertThat(decisions.matched()).isEmpty();
        assertThat(decisions.leftOut()).containsExactly(101L);
    }

    @Test
    public void ofWhomTheAdminSaysSomethingTheAddressDecidesNothing() {
        PeopleDecisions decisions = people().has(101, "alice@example.org", become(2, Decision.ANONYMOUS))
                .decide();

        assertThat(decisions.matched()).isEmpty();
        assertThat(decisions.anonymous()).containsExactly(101L);
    }

    /** Mail to it might go to somebody else as well. */
    @Test
    public void whatIsNoSingleAddressIsNobodysOnTheTarget() {
        target.change("UPDATE users_user SET email = 'eve@example.org,alice@example.org' WHERE id = 1");
        ArchivedPeople people = people().has(101, "eve@example.org,alice@example.org");

        assertThat(people.decide().matched()).isEmpty();
    }

    @Test
    public void whoMayBeSeveralIsRefused() {
        target.change("UPDATE users_user SET email = 'ALICE@example.org' WHERE id = 2");
        ArchivedPeople people = people().has(101, "Alice@example.org");
        PeopleDecisions decisions = people.decide();

        assertThat(people.problems.list())
                .containsExactly(Finding.of(
                        "Several accounts on the target have this person's email in different case",
                        ArchivedPeople.email(101),
                        "Say with --people which of them it is, or remove or rename all but one of them on the"
                                + " target."));
        assertThat(decisions.doubts()).isEqualTo(Map.of(101L, Set.of(Doubt.SEVERAL)));
        assertThat(decisions.matched()).isEqualTo(Map.of(101L, 1L));
    }

    @Test
    public void whoSpellsItLikeOneOfSeveralIsThatOne() {
        target.change("UPDATE users_user SET email = 'ALICE@example.org' WHERE id = 2");
        ArchivedPeople people = people().has(101, "ALICE@example.org");

        assertThat(people.decide().matched()).isEqualTo(Map.of(101L, 2L));
        assertThat(people.problems.list()).isEmpty();
    }

    private ArchivedPeople people() {
        return new ArchivedPeople(target);
    }
}
