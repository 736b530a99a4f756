package world.karrot.migrate.itests.moving;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotArchive;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.instances.Rows;
import world.karrot.migrate.itests.moving.Workbench.Export;
import world.karrot.migrate.itests.workshop.archive.Unpacked;

/** Many rows go out of a small heap, too. */
public class LargeExportIT {

    @Rule
    public final Workbench workbench = new Workbench(Workbench.CORE_ONLY);

    @Test
    public void aLargeInstanceIsExportedInASmallHeap() throws Exception {
        assertThat(workbench.distribution().heap()).isEqualTo(256L << 20);
        Export karrots = workbench.karrots(KarrotArchive.LARGE);
        KarrotInstance instance = workbench.connected(Fixture.EMPTY);
        workbench.importInto(instance, karrots).succeeds();
        String[] groups = new Rows(instance)
                .select("SELECT id FROM groups_group").stream()
                        .map(group -> group.get("id").asText())
                        .toArray(String[]::new);
        Export ours = workbench.export(instance, groups).succeeds();
        Unpacked before = Unpacked.of(karrots.file(), karrots.password());
        Unpacked after = Unpacked.of(ours.file(), ours.password());
        for (String model : new String[] {"activities.activity", "activities.activityparticipant", "places.place"}) {
            assertThat(after.rows(model)).as(model).hasSameSizeAs(before.rows(model));
        }
        assertThat(after.files()).hasSameSizeAs(before.files());
    }
}
