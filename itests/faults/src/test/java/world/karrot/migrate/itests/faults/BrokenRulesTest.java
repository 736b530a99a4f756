package world.karrot.migrate.itests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.ClassRule;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.InstanceState;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Choices;
import world.karrot.migrate.itests.workshop.Refusals;

/** Every constraint of the target that rows would break is named at once, however the import is found impossible. */
public class BrokenRulesTest {
    @ClassRule
    public static final ArchivedCommunity WORKSHOP = new ArchivedCommunity();

    private static final String[] RULES = {
        "ALTER TABLE offers_offerimage ADD CONSTRAINT odd CHECK (position % 2 = 1)",
        "ALTER TABLE places_place ADD CONSTRAINT one_view UNIQUE (default_view, weeks_in_advance)",
        "CREATE UNIQUE INDEX one_member ON groups_group_members ((roles[1]), group_id)",
        "ALTER TABLE issues_vote ADD CONSTRAINT positive CHECK (score >= 0)"
    };

    private static final String[] BROKEN = {
        "Table offers_offerimage: a row breaks the rule odd",
        "Table places_place: two rows would have the same default_view and weeks_in_advance",
        "Table groups_group_members: two rows break the rule one_member",
        "Table issues_vote: a row breaks the rule positive"
    };

    @Test
    public void allAreNamedWhenALoadStopsAtTheFirst() throws Exception {
        KarrotInstance target = WORKSHOP.instance(Fixture.EMPTY, RULES);
        assertThat(refused(target, Map.of())).extracting(Finding::what).containsExactlyInAnyOrder(BROKEN);
    }

    @Test
    public void allAreNamedBesideWhatThePlanFinds() throws Exception {
        KarrotInstance target = WORKSHOP.instance(Fixture.EMPTY, RULES);
        assertThat(refused(target, Map.of(99L, "Nobody")))
                .extracting(Finding::what)
                .contains("There is no group with the id 99 to be renamed in the archive")
                .contains(BROKEN)
                .hasSize(1 + BROKEN.length);
    }

    @Test
    public void eachIsNamedWithModelAndRowAndFields() throws Exception {
        KarrotInstance target = WORKSHOP.instance(Fixture.EMPTY, RULES[1]);
        Finding problem = refused(target, Map.of()).get(0);
        assertThat(problem.where().model()).isEqualTo("places.place");
        assertThat(problem.where().field()).isEqualTo("default_view and weeks_in_advance");
        assertThat(problem.where().id()).isBetween(2L, 100L);
        assertThat(problem.remedy()).isNotEmpty();
    }

    @Test
    public void whatStopsALoadAndIsNeitherUniqueNorCheckIsNamedToo() throws Exception {
        KarrotInstance target = WORKSHOP.instance(
                Fixture.EMPTY,
                "ALTER TABLE groups_group ADD CONSTRAINT at_once EXCLUDE USING gist (created_at WITH <>)",
                RULES[3]);
        assertThat(refused(target, Map.of()))
                .extracting(Finding::what)
                .containsExactly("Table groups_group: a row breaks the rule at_once", BROKEN[3]);
    }

    @Test
    public void whatIsTakenIsNamedOnce() throws Exception {
        KarrotInstance target = WORKSHOP.instance(Fixture.COMMUNITY);
        assertThat(refused(target, Map.of()))
                .hasSize(4)
                .allMatch(problem -> problem.what().equals("There is a group of this name already"))
                .extracting(problem -> problem.where().toString())
                .contains("group \"Bike Kitchen Süd\", id 2, field name");
    }

    private static List<Finding> refused(KarrotInstance target, Map<Long, String> renames) throws Exception {
        InstanceState before = InstanceState.of(target);
        List<Finding> problems = Refusals.of(() -> WORKSHOP.archive().rehearse(target, Choices.renaming(renames)));
        assertThat(InstanceState.of(target).changesSince(before)).isEmpty();
        return problems;
    }
}
