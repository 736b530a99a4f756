package world.karrot.migrate.transfer.internal.importing.people;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.transfer.internal.importing.ChoicesFixture.become;
import static world.karrot.migrate.transfer.internal.importing.ChoicesFixture.match;

import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.transfer.PersonChoice.Decision;
import world.karrot.migrate.transfer.internal.importing.Target;

/** What becomes of what the admin says of accounts. */
public class ChosenAccountsTest {
    @Rule
    public final Target target = new Target();

    @Test
    public void anAccountIsNamedByItsAddressOrItsId() {
        ArchivedPeople people = people().has(101, "zoe@example.org", match(2, "alice@example.org"))
                .has(102, "yves@example.org", match(3, "BOB@example.org"))
                .has(103, "xenia@example.org", match(4, "3"));

        assertThat(people.decide().matched()).isEqualTo(Map.of(101L, 1L, 102L, 2L, 103L, 3L));
        assertThat(people.problems.list()).isEmpty();
    }

    @Test
    public void anAccountThatIsNotThereIsRefused() {
        ArchivedPeople people =
                people().has(101, null, match(2, "nobody@example.org")).has(102, null, match(3, "999"));

        assertThat(people.decide().matched()).isEmpty();
        assertThat(people.problems.list()).containsExactly(missing(2, 101), missing(3, 102));
    }

    @Test
    public void anAddressOfSeveralAccountsNamesNone() {
        target.change("UPDATE users_user SET email = 'ALICE@example.org' WHERE id = 2");
        ArchivedPeople people = people().has(101, null, match(2, "Alice@example.org"));

        assertThat(people.decide().matched()).isEmpty();
        assertThat(people.problems.list())
                .containsExactly(Finding.of(
                        "Line 2 of the people file: several accounts on the target have this email in different case",
                        Place.model("users.user").row(101L),
                        "Give the id of the one that is meant."));
    }

    @Test
    public void whatIsSaidOfOthersNamesNoAccount() {
        ArchivedPeople people = people().has(101, null, become(2, Decision.CREATE));

        assertThat(people.decide().matched()).isEmpty();
        assertThat(people.problems.list()).isEmpty();
    }

    @Test
    public void whoHasAnAccountCannotBecomeANewOne() {
        ArchivedPeople people = people().has(101, "alice@example.org", become(2, Decision.CREATE));
        people.decide();

        assertThat(people.problems.list())
                .containsExactly(Finding.of(
                        "Line 2 of the people file: an account on the target has this person's email, so there cannot"
                                + " be a new one with it",
                        Place.model("users.user").row(101L),
                        "Choose match or anonymous, or change the email of that account first."));
    }

    private static Finding missing(long line, long id) {
        return Finding.of(
                "Line " + line + " of the people file: there is no such account on the target",
                Place.model("users.user").row(id),
                "Give the account's email or id.");
    }

    private ArchivedPeople people() {
        return new ArchivedPeople(target);
    }
}
