package world.karrot.migrate.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.transfer.ImportReport;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.InstanceState;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Choices;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Journey;
import world.karrot.migrate.itests.workshop.Workshop;

/** A group comes as a whole, and goes as a whole. */
public class WholeGroupsTest {
    @Rule
    public final Workshop workshop = new Workshop();

    @Test
    public void whatWasPlannedComesAndAnUndoTakesItBack() throws Exception {
        KarrotInstance target = workshop.instance(Fixture.SAMPLE);
        InstanceState before = InstanceState.of(target);
        Journey journey = workshop.exported(Contents.ALL, workshop.instance(Fixture.COMMUNITY), 1L, 2L);
        ImportReport planned = journey.plan(target, Choices.NONE);
        assertThat(InstanceState.of(target).changesSince(before)).isEmpty();
        ImportReport imported = journey.importInto(target);
        assertThat(imported.arrival().models()).isEqualTo(planned.arrival().models());
        journey.undo(target, imported.receipt().orElseThrow());
        assertThat(InstanceState.of(target).changesSince(before)).isEmpty();
    }
}
