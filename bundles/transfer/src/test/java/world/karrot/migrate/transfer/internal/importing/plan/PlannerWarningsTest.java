package world.karrot.migrate.transfer.internal.importing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.Period;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.content.Clock;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.Traits;
import world.karrot.migrate.api.transfer.ImportChoices;
import world.karrot.migrate.api.transfer.ImportChoices.Wish;
import world.karrot.migrate.api.transfer.PersonChoice.Decision;
import world.karrot.migrate.transfer.internal.importing.ChoicesFixture;
import world.karrot.migrate.transfer.internal.importing.Declared;
import world.karrot.migrate.transfer.internal.importing.SmallArchive;
import world.karrot.migrate.transfer.internal.importing.Target;

/** All that should be looked at is in the {@link Planner}'s draft. */
public class PlannerWarningsTest {
    @Rule
    public final Target target = new Target();

    private SmallArchive kitchen;

    @Before
    public void begin() {
        kitchen = PlannerFixture.kitchen(target);
    }

    @Test
    public void anotherVersionOfKarrotIsWarnedOf() throws IOException {
        kitchen.from("https://old.example.org", "groups", "9999_future");

        assertThat(draft(ChoicesFixture.NONE).warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.what())
                        .startsWith("The source's tables of groups are at migration 9999_future, and the target's at"));
    }

    @Test
    public void whatPeopleBecomeThatMayBeWrongIsWarnedOf() throws IOException {
        PlannerFixture.member(kitchen, 201, "frank@example.org");

        assertThat(draft(ChoicesFixture.NONE).warnings())
                .extracting(Finding::what)
                .containsExactly("The person with the id 201 becomes the account 6 on the target, whose email was never"
                        + " verified there");
    }

    @Test
    public void whatKarrotDoesOnTheFirstDayIsForeseen() throws IOException {
        Clock clock = Clock.at("created_at", "memberships that end")
                .after(Period.ofDays(30))
                .isGrave();
        kitchen = SmallArchive.of(
                        target.models(Declared.GROUP, Declared.USER, Declared.MEMBERSHIP.with(Traits.clock(clock))))
                .from("https://old.example.org")
                .has(Model.GROUP, 101);
        PlannerFixture.member(kitchen, 201, "zoe@example.org");
        PlannerFixture.member(kitchen, 202, "yves@example.org");
        Draft draft = draft(ChoicesFixture.people(Map.of(202L, ChoicesFixture.become(2, Decision.ANONYMOUS))));

        assertThat(draft.firstDay().exportedAt()).contains(SmallArchive.EXPORTED_AT);
        assertThat(draft.firstDay().moved()).isZero();
        assertThat(draft.firstDay().deeds())
                .singleElement()
                .satisfies(deed -> assertThat(deed.rows()).isEqualTo(1));
        assertThat(draft.warnings()).hasSize(1);
    }

    @Test
    public void clocksGoOnFromTheExportWhereThatIsAskedFor() throws IOException {
        kitchen.from("https://old.example.org");
        Instant now = target.transaction().now();

        assertThat(draft(ChoicesFixture.wishing(Wish.RESUMED_CLOCKS)).firstDay().moved())
                .hasSeconds(now.getEpochSecond() - SmallArchive.EXPORTED_AT.getEpochSecond());
    }

    private Draft draft(ImportChoices choices) throws IOException {
        return PlannerFixture.planner(kitchen, target, choices).draft();
    }
}
