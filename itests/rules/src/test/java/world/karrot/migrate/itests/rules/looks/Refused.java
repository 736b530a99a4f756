package world.karrot.migrate.itests.rules.looks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.itests.instances.InstanceState;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Choices;
import world.karrot.migrate.itests.workshop.Journey;
import world.karrot.migrate.itests.workshop.Refusals;

/** An import that is refused, by a plan in the same words, and that changes nothing. */
final class Refused {
    private Refused() {}

    /**
     * What plan, dry run and import say alike.
     *
     * @param owner the instance, as somebody who may see all of it
     */
    static List<String> problems(Journey journey, KarrotInstance target, KarrotInstance owner) throws Exception {
        InstanceState before = InstanceState.of(owner);
        List<String> planned = problems(() -> journey.plan(target, Choices.NONE));
        assertThat(problems(() -> journey.rehearse(target, Choices.NONE))).isEqualTo(planned);
        assertThat(problems(() -> journey.importInto(target))).isEqualTo(planned);
        assertThat(InstanceState.of(owner).changesSince(before)).isEmpty();
        return planned;
    }

    static List<String> problems(Journey journey, KarrotInstance target) throws Exception {
        return problems(journey, target, target);
    }

    private static List<String> problems(ThrowingCallable refused) {
        return Refusals.of(refused).stream().map(Finding::toString).toList();
    }
}
