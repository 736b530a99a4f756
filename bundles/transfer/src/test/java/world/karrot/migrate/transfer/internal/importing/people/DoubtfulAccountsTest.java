package world.karrot.migrate.transfer.internal.importing.people;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.api.content.Model.model;

import java.util.Map;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.content.Traits;
import world.karrot.migrate.transfer.internal.importing.Target;
import world.karrot.migrate.transfer.internal.importing.people.PeopleDecisions.Doubt;

/** On the target Frank (6) has never verified his address, and Karl (11) is deactivated. */
public class DoubtfulAccountsTest {
    @Rule
    public final Target target = new Target();

    @Test
    public void anAccountWhoseAddressWasNeverVerifiedMayBeSomebodyElses() {
        ArchivedPeople people = new ArchivedPeople(target).has(101, "frank@example.org");
        PeopleDecisions decisions = people.decide();

        assertThat(people.warnings.list())
                .containsExactly(Finding.of(
                        "The person with the id 101 becomes the account 6 on the target, whose email was never verified"
                                + " there",
                        ArchivedPeople.email(101),
                        "Make sure that it is the same person, or decide otherwise with --people."));
        assertThat(decisions.doubts()).isEqualTo(Map.of(101L, Set.of(Doubt.UNPROVEN)));
    }

    @Test
    public void nobodyLogsInToAnAccountThatIsDeactivated() {
        ArchivedPeople people = new ArchivedPeople(target).has(101, "karl@example.org");
        PeopleDecisions decisions = people.decide();

        assertThat(people.warnings.list())
                .containsExactly(Finding.of(
                        "The person with the id 101 becomes the account 11 on the target, which is deactivated there",
                        ArchivedPeople.email(101),
                        "Activate it there, or decide otherwise with --people; else they cannot log in."));
        assertThat(decisions.doubts()).isEqualTo(Map.of(101L, Set.of(Doubt.INACTIVE)));
    }

    @Test
    public void everythingThatSpeaksAgainstAnAccountIsSaid() {
        target.change("UPDATE users_user SET is_active = false WHERE id = 6");
        ArchivedPeople people = new ArchivedPeople(target).has(101, "frank@example.org");

        assertThat(people.decide().doubts()).isEqualTo(Map.of(101L, Set.of(Doubt.UNPROVEN, Doubt.INACTIVE)));
        assertThat(people.warnings.list()).hasSize(2);
    }

    @Test
    public void nothingSpeaksAgainstAnAccountThatIsVerifiedAndActive() {
        ArchivedPeople people = new ArchivedPeople(target).has(101, "alice@example.org");

        assertThat(people.decide().doubts()).isEmpty();
        assertThat(people.warnings.list()).isEmpty();
    }

    @Test
    public void whereNoColumnTellsNothingIsSaid() {
        ArchivedPeople people = new ArchivedPeople(target, model("users.user").with(Traits.matchedBy("email")))
                .has(101, "frank@example.org")
                .has(102, "karl@example.org");

        assertThat(people.decide().matched()).isEqualTo(Map.of(101L, 6L, 102L, 11L));
        assertThat(people.warnings.list()).isEmpty();
    }
}
