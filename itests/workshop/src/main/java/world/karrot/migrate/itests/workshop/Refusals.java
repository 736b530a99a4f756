package world.karrot.migrate.itests.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.RefusedException;

/** What work is refused for. */
public final class Refusals {
    private Refusals() {}

    /** The problems for which it has to be refused. */
    public static List<Finding> of(ThrowingCallable work) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, work);
        assertThat(refused).as("refused").isNotNull();
        return refused.problems();
    }
}
