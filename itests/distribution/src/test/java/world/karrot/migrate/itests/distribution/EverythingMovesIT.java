package world.karrot.migrate.itests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.distribution.Workbench.Export;
import world.karrot.migrate.itests.distribution.compare.Before;
import world.karrot.migrate.itests.distribution.compare.Contents;
import world.karrot.migrate.itests.distribution.compare.Moved;
import world.karrot.migrate.itests.distribution.compare.Mutations;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;

/** Groups with all their content arrive row for row. */
public class EverythingMovesIT {

    @Rule
    public final Workbench workbench = new Workbench(Workbench.ALL_CONTENT);

    @Test
    public void twoOfFourGroupsArriveRowForRow() throws Exception {
        moves(workbench.connected(Fixture.COMMUNITY), Fixture.SAMPLE, 1, 2);
    }

    @Test
    public void aWholeInstanceArrivesRowForRow() throws Exception {
        moves(workbench.connected(Fixture.COMMUNITY), Fixture.SAMPLE, 1, 2, 3, 4);
    }

    @Test
    public void realHistoryAndNotificationsArriveRowForRow() throws Exception {
        moves(workbench.connected(Fixture.SAMPLE), Fixture.COMMUNITY, 1, 2, 3);
    }

    @Test
    public void theComparisonSeesEverySpoiledValue() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        Before before = Before.of(workbench.connected(Fixture.SAMPLE));
        workbench.importInto(before.target(), workbench.export(source, "1", "2").succeeds()).succeeds();
        try (Moved moved = Moved.from(source, Contents.ALL, before, List.of(1L, 2L))) {
            assertThat(moved.differences()).isEmpty();
            Mutations mutations = new Mutations(moved);
            assertThat(mutations.columns()).hasSizeGreaterThan(200);
            assertThat(mutations.unnoticed()).isEmpty();
        }
    }

    private void moves(KarrotInstance source, Fixture fixture, long... groups) throws Exception {
        KarrotInstance target = workbench.connected(fixture);
        ContentTypes.renumber(target);
        Before before = Before.of(target);
        List<Long> ids = java.util.Arrays.stream(groups).boxed().toList();
        Export export = workbench
                .export(source, ids.stream().map(String::valueOf).toArray(String[]::new))
                .succeeds();
        workbench.importInto(target, export).succeeds();
        try (Moved moved = Moved.from(source, Contents.ALL, before, ids)) {
            assertThat(moved.differences()).isEmpty();
        }
        assertThat(before.losses()).isEmpty();
    }
}
