package world.karrot.migrate.itests.rules;

import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.compare.ContentNames;
import world.karrot.migrate.itests.workshop.shell.Move;

/** From us to us nothing changes at all, whatever a column holds that Karrot can read. */
public class OddValuesTest {

    @Rule
    public final Workbench workbench = new Workbench(Workbench.ALL_CONTENT);

    @Test
    public void nothingChangesWhateverAColumnHolds() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        OddValues.spreadOver(source);
        Move.of(workbench, source, workbench.connected(Fixture.SAMPLE), 1, 2, 3, 4)
                .arrivedRowForRow(ContentNames.ALL);
    }

    @Test
    public void groupsKeepTimeZonesArraysAndTimesOfAnyKind() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        OddValues.spread(
                source, "groups_group.timezone", List.of("''", "NULL", "'UTC'", "'America/Argentina/Buenos_Aires'"));
        OddValues.spread(source, "groups_group.features", OddValues.ARRAYS.subList(3, 7));
        OddValues.spread(source, "groups_group.latitude", List.of("'-0'", "5e-324"));
        OddValues.spread(source, "groups_group.photo", List.of("''", "NULL"));
        OddValues.spread(source, "groups_group.sent_summary_up_to", List.of("'0001-01-01'", "'9999-12-31'", "NULL"));
        Move.of(workbench, source, workbench.connected(Fixture.SAMPLE), 1, 2, 3, 4)
                .arrivedRowForRow(ContentNames.ALL);
    }
}
