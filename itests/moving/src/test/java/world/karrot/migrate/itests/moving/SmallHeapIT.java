package world.karrot.migrate.itests.moving;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotArchive;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Sql;
import world.karrot.migrate.itests.workshop.archive.Unpacked;
import world.karrot.migrate.itests.workshop.compare.Before;
import world.karrot.migrate.itests.workshop.shell.Export;

/** Many rows go in and out of a small heap, and are taken back in it. */
public class SmallHeapIT {

    @Rule
    public final Workbench workbench = new Workbench(Workbench.CORE_ONLY);

    @Test
    public void aLargeArchiveIsImportedExportedAndUndone() throws Exception {
        assertThat(workbench.distribution().heap()).isEqualTo(256L << 20);
        Export karrots = workbench.karrots(KarrotArchive.LARGE);
        KarrotInstance instance = workbench.connected(Fixture.SAMPLE);
        Before before = Before.of(instance);
        workbench.importInto(instance, karrots).succeeds();
        assertThat(before.losses()).isEmpty();
        String[] groups =
                Sql.column(instance, "SELECT id FROM groups_group WHERE id > 3").toArray(String[]::new);
        Export ours = workbench.export(instance, groups).succeeds();
        holdsAsMuch(Unpacked.of(ours.file(), ours.password()), Unpacked.of(karrots.file(), karrots.password()));
        workbench.undo(instance, "1").succeeds();
        assertThat(before.changes()).isEmpty();
    }

    private static void holdsAsMuch(Unpacked ours, Unpacked karrots) throws Exception {
        for (String model : new String[] {"activities.activity", "activities.activityparticipant", "places.place"}) {
            assertThat(ours.rows(model)).as(model).hasSameSizeAs(karrots.rows(model));
        }
        assertThat(ours.files()).hasSameSizeAs(karrots.files());
    }
}
