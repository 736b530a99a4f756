package world.karrot.migrate.transfer.internal.importing.people;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.transfer.internal.importing.ChoicesFixture.become;
import static world.karrot.migrate.transfer.internal.importing.ChoicesFixture.match;

import java.util.Map;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.transfer.PersonChoice.Decision;
import world.karrot.migrate.transfer.internal.importing.Target;
import world.karrot.migrate.transfer.internal.importing.people.PeopleDecisions.Doubt;

/** People of one archive who would become the same account, or two of which neither could log in. */
public class AlikePeopleTest {
    private static final String REMEDY =
            "Decide with --people who gets it, or give one of them another email on the" + " source and export again.";

    @Rule
    public final Target target = new Target();

    @Test
    public void twoPeopleDoNotBecomeOneAccount() {
        ArchivedPeople people = people().has(133, "alice@example.org").has(102, "ALICE@example.org");
        PeopleDecisions decisions = people.decide();

        assertThat(people.problems.list())
                .containsExactly(Finding.of(
                        "The people with the ids 102 and 133 would become one account on the target",
                        ArchivedPeople.email(102),
                        REMEDY));
        assertThat(decisions.doubts()).isEqualTo(Map.of(102L, Set.of(Doubt.SHARED), 133L, Set.of(Doubt.SHARED)));
    }

    @Test
    public void theLineThatGaveThemTheSameAccountIsNamed() {
        ArchivedPeople people = people().has(101, "alice@example.org").has(102, null, match(7, "1"));
        people.decide();

        assertThat(people.problems.list())
                .extracting(Finding::what)
                .containsExactly("The people with the ids 101 and 102 would become one account on the target (people"
                        + " file, line 7)");
    }

    @Test
    public void twoNewPeopleDoNotGetTheSameAddress() {
        ArchivedPeople people = people().has(101, "zoe@example.org").has(102, "zoe@example.org");
        PeopleDecisions decisions = people.decide();

        assertThat(people.problems.list())
                .containsExactly(Finding.of(
                        "The people with the ids 101 and 102 would become one account on the target",
                        ArchivedPeople.email(101),
                        REMEDY));
        assertThat(people.warnings.list()).isEmpty();
        assertThat(decisions.doubts()).isEqualTo(Map.of(101L, Set.of(Doubt.SHARED), 102L, Set.of(Doubt.SHARED)));
    }

    @Test
    public void newPeopleWhoDifferInCaseAloneAreWarnedOf() {
        ArchivedPeople people = people().has(101, "zoe@example.org").has(102, "Zoe@example.org");
        PeopleDecisions decisions = people.decide();

        assertThat(people.warnings.list())
                .containsExactly(Finding.of(
                        "The people with the ids 101 and 102 differ only in the case of their email, and Karrot will"
                                + " let neither of them log in",
                        ArchivedPeople.email(101),
                        "Change one of the two on the target."));
        assertThat(people.problems.list()).isEmpty();
        assertThat(decisions.doubts()).isEqualTo(Map.of(101L, Set.of(Doubt.ALIKE), 102L, Set.of(Doubt.ALIKE)));
    }

    @Test
    public void newPeopleWithAddressesOfTheirOwnAreNoMatter() {
        ArchivedPeople people = people().has(101, "zoe@example.org").has(102, "yves@example.org");

        assertThat(people.decide().doubts()).isEmpty();
        assertThat(people.problems.list()).isEmpty();
        assertThat(people.warnings.list()).isEmpty();
    }

    @Test
    public void whoBecomesAnonymousIsInNobodysWay() {
        ArchivedPeople people =
                people().has(101, "zoe@example.org").has(102, "zoe@example.org", become(2, Decision.ANONYMOUS));

        assertThat(people.decide().doubts()).isEmpty();
        assertThat(people.problems.list()).isEmpty();
    }

    private ArchivedPeople people() {
        return new ArchivedPeople(target);
    }
}
