package world.karrot.migrate.transfer.internal.importing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.api.content.Model.model;

import java.io.IOException;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.receipt.IdBlocks;
import world.karrot.migrate.api.transfer.ImportChoices;
import world.karrot.migrate.api.transfer.PersonChoice.Decision;
import world.karrot.migrate.transfer.internal.importing.ChoicesFixture;
import world.karrot.migrate.transfer.internal.importing.Declared;
import world.karrot.migrate.transfer.internal.importing.SmallArchive;
import world.karrot.migrate.transfer.internal.importing.Target;
import world.karrot.migrate.transfer.internal.importing.ids.IdMap;

/**
 * Zoe (201) and Yves (203) are new, and 202 is Alice (1) on the target; 204 is in the archive and no member, and 205 is
 * not even in the archive.
 */
public class PlannedIdsTest {
    @Rule
    public final Target target = new Target();

    private SmallArchive kitchen;

    @Before
    public void begin() {
        kitchen = PlannerFixture.kitchen(target);
        PlannerFixture.member(kitchen, 201, "zoe@example.org");
        PlannerFixture.member(kitchen, 202, "alice@example.org");
        PlannerFixture.member(kitchen, 203, "yves@example.org");
        kitchen.has("users.user", 204, "email", "xenia@example.org");
    }

    @Test
    public void newRowsGetIdsInTheirOrderAndWhoIsHereKeepsTheirs() throws IOException {
        IdMap ids = plan(ChoicesFixture.NONE).ids().get("users.user");

        assertThat(ids.made().size()).isEqualTo(2);
        assertThat(ids.target(201)).isEqualTo(ids.made().get(0)).isGreaterThan(36);
        assertThat(ids.target(203)).isEqualTo(ids.made().get(1));
        assertThat(ids.target(202)).isEqualTo(1);
        assertThat(ids.standIns()).isEmpty();
    }

    @Test
    public void whoDoesNotComeAlongGetsNoId() throws IOException {
        assertThat(plan(ChoicesFixture.NONE).ids().get("users.user").targetOrStandIn(204))
                .isEqualTo(IdMap.NONE);
    }

    @Test
    public void whoIsNeededAndDoesNotComeAlongGetsAStandInAfterAllOthers() throws IOException {
        PlannerFixture.offer(kitchen, 301, 205);
        PlannerFixture.offer(kitchen, 302, 204);
        IdMap ids = plan(ChoicesFixture.NONE).ids().get("users.user");

        assertThat(ids.made().size()).isEqualTo(4);
        assertThat(ids.standIns())
                .isEqualTo(Map.of(204L, ids.made().get(2), 205L, ids.made().get(3)));
    }

    @Test
    public void whoBecomesAnonymousGetsAStandIn() throws IOException {
        IdMap ids = plan(anonymous(203)).ids().get("users.user");

        assertThat(ids.created()).isEqualTo(1);
        assertThat(ids.standIns()).isEqualTo(Map.of(203L, ids.made().get(1)));
    }

    @Test
    public void whoIsLeftOutAndBecomesAnonymousIsNeededByNothing() throws IOException {
        assertThat(plan(anonymous(204)).ids().get("users.user").standIns()).isEmpty();
    }

    @Test
    public void whoIsNeededAndIsSaidToBeHereNeedsNoStandIn() throws IOException {
        PlannerFixture.offer(kitchen, 301, 205);
        IdMap ids = plan(ChoicesFixture.people(Map.of(205L, ChoicesFixture.match(2, "bob@example.org"))))
                .ids()
                .get("users.user");

        assertThat(ids.standIns()).isEmpty();
        assertThat(ids.target(205)).isEqualTo(2);
    }

    @Test
    public void whoDoesNotComeAlongMayBeSaidToBeAFormerMember() throws IOException {
        assertThat(PlannerFixture.planner(
                                kitchen,
                                target,
                                ChoicesFixture.people(Map.of(204L, ChoicesFixture.become(2, Decision.FORMER))))
                        .draft()
                        .problems())
                .isEmpty();
    }

    @Test
    public void rowsThatStayBehindGetNoId() throws IOException {
        IdMap ids = plan(anonymous(203)).ids().get(Model.MEMBERSHIP);

        assertThat(ids.created()).isEqualTo(2);
        assertThat(ids.target(203)).isEqualTo(IdMap.NONE);
    }

    /** Nothing takes the place of a thing. */
    @Test
    public void onlyWhereItIsDeclaredThereAreStandIns() throws IOException {
        Model user = model("users.user").with(Declared.USER.traits().get(0));
        kitchen = SmallArchive.of(target.models(Declared.GROUP, user, Declared.OFFER));
        PlannerFixture.offer(kitchen.has(Model.GROUP, 101), 301, 205);

        assertThat(plan(ChoicesFixture.NONE).ids().get("users.user").made().size())
                .isZero();
    }

    @Test
    public void aRehearsalTakesIdsThatNoTableHas() throws IOException {
        PlannerFixture.offer(kitchen, 301, 205);
        Planner planner = PlannerFixture.planner(kitchen, target, ChoicesFixture.NONE);

        assertThat(planner.rehearsal(planner.draft()).ids().get("users.user").made())
                .hasToString("{[2147483644,2147483647)}");
    }

    @Test
    public void aRehearsalTakesNothingFromTheTarget() throws IOException {
        Planner planner = PlannerFixture.planner(kitchen, target, ChoicesFixture.NONE);
        Draft draft = planner.draft();
        IdBlocks before = planner.plan(draft).ids().get("users.user").made();
        planner.rehearsal(draft);
        IdBlocks after = planner.plan(draft).ids().get("users.user").made();

        assertThat(after.get(0)).isEqualTo(before.get(1) + 1);
    }

    private static ImportChoices anonymous(long id) {
        return ChoicesFixture.people(Map.of(id, ChoicesFixture.become(2, Decision.ANONYMOUS)));
    }

    private Plan plan(ImportChoices choices) throws IOException {
        Planner planner = PlannerFixture.planner(kitchen, target, choices);
        return planner.plan(planner.draft());
    }
}
