package world.karrot.migrate.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Sql;
import world.karrot.migrate.itests.workshop.compare.ContentNames;
import world.karrot.migrate.itests.workshop.compare.Moved;
import world.karrot.migrate.itests.workshop.compare.Mutations;
import world.karrot.migrate.itests.workshop.shell.Move;

/** Groups with all their content arrive row for row. */
public class EverythingMovesTest {

    @Rule
    public final Workbench workbench = new Workbench(Workbench.ALL_CONTENT);

    @Test
    public void twoOfFourGroupsArriveRowForRow() throws Exception {
        moves(Fixture.COMMUNITY, Fixture.SAMPLE, 1, 2);
    }

    @Test
    public void aWholeInstanceArrivesRowForRow() throws Exception {
        moves(Fixture.COMMUNITY, Fixture.SAMPLE, 1, 2, 3, 4);
    }

    @Test
    public void realHistoryAndNotificationsArriveRowForRow() throws Exception {
        moves(Fixture.SAMPLE, Fixture.COMMUNITY, 1, 2, 3);
    }

    @Test
    public void theComparisonSeesEverySpoiledValue() throws Exception {
        Move journey = moves(Fixture.COMMUNITY, Fixture.EMPTY, 1, 2);
        try (Moved moved = journey.moved(ContentNames.ALL)) {
            assertThat(moved.differences()).isEmpty();
            Mutations mutations = new Mutations(moved);
            assertThat(mutations.columns()).hasSizeGreaterThan(200);
            assertThat(mutations.unnoticed()).isEmpty();
        }
    }

    private Move moves(Fixture from, Fixture to, long... groups) throws Exception {
        KarrotInstance source = workbench.connected(from);
        KarrotInstance target = workbench.connected(to);
        Sql.renumberContentTypes(target);
        return Move.of(workbench, source, target, groups).arrivedRowForRow(ContentNames.ALL);
    }
}
