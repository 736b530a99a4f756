package world.karrot.migrate.itests.rules.looks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.InstanceState;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Choices;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Journey;
import world.karrot.migrate.itests.workshop.Pooler;
import world.karrot.migrate.itests.workshop.Workshop;

/** A pooler gives each transaction another session, which others have used before. */
public class PoolerTest {
    private static final int OFTEN = 3;

    @Rule
    public final Workshop workshop = new Workshop();

    @Test
    public void groupsMoveByWayOfAPoolerAgainAndAgain() throws Exception {
        KarrotInstance source = workshop.instance(Fixture.COMMUNITY);
        KarrotInstance target = workshop.instance(Fixture.SAMPLE);
        InstanceState before = InstanceState.of(target);
        try (Pooler ofSource = Pooler.before(source);
                Pooler ofTarget = Pooler.before(target)) {
            for (int i = 0; i < OFTEN; i++) {
                Journey journey = workshop.exported(Contents.ALL, ofSource.instance(), 1L, 2L);
                journey.plan(ofTarget.instance(), Choices.NONE);
                long receipt = journey.importInto(ofTarget.instance()).receipt().orElseThrow();
                journey.undo(ofTarget.instance(), receipt);
            }
        }
        assertThat(InstanceState.of(target).changesSince(before)).isEmpty();
    }
}
