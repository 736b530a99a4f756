package world.karrot.migrate.transfer.internal.importing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.transfer.ImportChoices;
import world.karrot.migrate.api.transfer.PeopleService.Account;
import world.karrot.migrate.api.transfer.PeopleService.Person;
import world.karrot.migrate.api.transfer.PersonChoice.Decision;
import world.karrot.migrate.transfer.internal.importing.ChoicesFixture;
import world.karrot.migrate.transfer.internal.importing.SmallArchive;
import world.karrot.migrate.transfer.internal.importing.Target;

/** What the {@link Planner} says of people: Zoe (201) is new, 202 is Alice (1) on the target, and 205 is needed. */
public class PlannerPeopleTest {
    @Rule
    public final Target target = new Target();

    private SmallArchive kitchen;

    @Before
    public void begin() {
        kitchen = PlannerFixture.kitchen(target)
                .knows("users.user", 205, "display_name", "Xenia")
                .has("users.user", 201, "email", "zoe@example.org", "username", "bob", "display_name", "Zoe")
                .has("groups.groupmembership", 201, "group", 101L, "user", 201L);
        PlannerFixture.member(kitchen, 202, "Alice@example.org");
        PlannerFixture.offer(kitchen, 301, 205);
    }

    @Test
    public void ofEverybodyItIsSaidWhatWouldBecomeOfThem() throws IOException {
        assertThat(people(ChoicesFixture.NONE))
                .containsExactly(
                        new Person(
                                201,
                                "Zoe",
                                "zoe@example.org",
                                Decision.CREATE,
                                Optional.empty(),
                                List.of("\"bob\" is taken on the target and became \"bob-2\"")),
                        new Person(
                                202,
                                "202",
                                "Alice@example.org",
                                Decision.MATCH,
                                Optional.of(new Account(1, "alice@example.org")),
                                List.of()),
                        new Person(205, "Xenia", "", Decision.FORMER, Optional.empty(), List.of("not a member")));
    }

    @Test
    public void modelsThatAreNoPeopleHaveNoOutlook() throws IOException {
        assertThat(PlannerFixture.planner(kitchen, target, ChoicesFixture.NONE).peopleOutlooks())
                .hasSize(1);
    }

    @Test
    public void whereEverybodyIsSomebodyNothingIsEmptied() throws IOException {
        assertThat(redactions(ChoicesFixture.NONE).decisions()).isEmpty();
    }

    @Test
    public void whereSomebodyIsNobodyWhatIsSaidOfThemIsEmptied() throws IOException {
        Redactions redactions =
                redactions(ChoicesFixture.people(Map.of(201L, ChoicesFixture.become(2, Decision.ANONYMOUS))));

        assertThat(redactions.decisions()).containsOnlyKeys("users.user");
        assertThat(redactions.isAnonymous(201)).isTrue();
    }

    @Test
    public void aPlanHoldsAllThatWasDecidedBefore() throws IOException {
        Planner planner = PlannerFixture.planner(
                kitchen.from("https://old.example.org", "groups", "9999_future"), target, ChoicesFixture.NONE);
        Draft draft = planner.draft();
        Plan plan = planner.plan(draft);

        assertThat(plan.created()).isSameAs(draft.created());
        assertThat(plan.replacements()).isSameAs(draft.replacements());
        assertThat(plan.files()).isSameAs(draft.files());
        assertThat(plan.changes()).isSameAs(draft.changes()).isNotEmpty();
        assertThat(plan.warnings()).isSameAs(draft.warnings()).isNotEmpty();
        assertThat(plan.firstDay()).isSameAs(draft.firstDay());
    }

    @Test
    public void textsFollowWhatWasDecided() throws IOException {
        Planner planner = PlannerFixture.planner(kitchen.from("https://old.example.org"), target, ChoicesFixture.NONE);
        Plan plan = planner.plan(planner.draft());

        assertThat(plan.wording().userNames()).isEqualTo(Map.of("bob", "bob-2", "202", "alice"));
        assertThat(plan.wording().links().page("https://old.example.org/#/user/202"))
                .contains("https://new.example.org/#/user/1");
    }

    private List<Person> people(ImportChoices choices) throws IOException {
        return PlannerFixture.planner(kitchen, target, choices).peopleOutlooks().stream()
                .flatMap(outlook -> outlook.people().stream())
                .toList();
    }

    private Redactions redactions(ImportChoices choices) throws IOException {
        Planner planner = PlannerFixture.planner(kitchen, target, choices);
        return planner.plan(planner.draft()).redactions();
    }
}
