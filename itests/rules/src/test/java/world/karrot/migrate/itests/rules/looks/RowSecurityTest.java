package world.karrot.migrate.itests.rules.looks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Journey;
import world.karrot.migrate.itests.workshop.OtherRole;
import world.karrot.migrate.itests.workshop.Workshop;

/** Rows that somebody may not see are missing without a word, unless that is an error. */
public class RowSecurityTest {
    private static final String HIDE = "ALTER TABLE places_place ENABLE ROW LEVEL SECURITY";

    @Rule
    public final Workshop workshop = new Workshop();

    @Test
    public void anExportThatMayNotSeeAllRowsFails() throws Exception {
        KarrotInstance owner = workshop.instance(Fixture.COMMUNITY, HIDE);
        KarrotInstance guest = OtherRole.of(owner);
        saysWhatIsHidden(() -> workshop.exported(Contents.CORE, guest, 1L));
        workshop.exported(Contents.CORE, owner, 1L);
    }

    @Test
    public void planAndImportAreRefusedInTheSameWords() throws Exception {
        KarrotInstance owner = workshop.instance(Fixture.SAMPLE, HIDE);
        KarrotInstance guest = OtherRole.of(owner);
        Journey journey = workshop.exported(Contents.CORE, workshop.instance(Fixture.COMMUNITY), 1L);
        assertThat(Refused.problems(journey, guest, owner))
                .singleElement()
                .asString()
                .contains("Row security hides rows of places_place", "ALTER ROLE " + guest.user() + " BYPASSRLS;");
    }

    @Test
    public void anUndoThatMayNotSeeAllRowsFails() throws Exception {
        KarrotInstance owner = workshop.instance(Fixture.SAMPLE);
        KarrotInstance guest = OtherRole.of(owner);
        Journey journey = workshop.exported(Contents.CORE, workshop.instance(Fixture.COMMUNITY), 1L);
        long receipt = journey.importInto(guest).receipt().orElseThrow();
        Workshop.change(owner, HIDE);
        saysWhatIsHidden(() -> journey.undo(guest, receipt));
    }

    private static void saysWhatIsHidden(ThrowingCallable work) {
        assertThatThrownBy(work).hasMessageContainingAll("Row security hides rows", "places_place", "BYPASSRLS");
    }
}
