package world.karrot.migrate.itests.faults.numbered;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.BeforeClass;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.faults.numbered.Subject.Making;

/**
 * The first call of a command fails, then the second, until a run has no call of that number. Which calls those are is
 * in {@link CountedCalls}; the profile {@code faults} tries them all.
 */
public abstract class EveryCall {
    /** Of how many calls one fails. */
    private static final int STEP = Integer.getInteger("karrot.faults.step");

    /** The last of these are always tried, for there a command turns from nothing to all. */
    private static final Set<Call> ENDINGS = Set.of(Call.STATEMENT, Call.FILE);

    private static final int LAST = 5;

    private static final List<Call> CALLS = List.of(Call.STATEMENT, Call.COPY, Call.SOCKET, Call.FILE);

    @Rule
    public final NumberedBench bench = new NumberedBench();

    private final String command;
    private final Making making;

    EveryCall(String command, Making making) {
        this.command = command;
        this.making = making;
    }

    @BeforeClass
    public static void makeCallsCountable() {
        CountedCalls.install();
    }

    @Test
    public void theCommandDoesAllOrNothingAndTheNextTrySucceeds() throws Exception {
        Subject subject = new Subject(bench, making);
        List<String> wrong = new ArrayList<>();
        for (Call call : CALLS) {
            wrong.addAll(failEach(subject, call));
        }
        assertThat(wrong).isEmpty();
    }

    private List<String> failEach(Subject subject, Call call) throws Exception {
        Trial trial = new Trial(subject);
        int number = 1;
        while (failsAt(number, call, trial)) {
            number += STEP;
        }
        int calls = subject.calls(call);
        if (STEP > 1 && ENDINGS.contains(call)) {
            for (int last = Math.max(1, calls - LAST + 1); last <= calls; last++) {
                failsAt(last, call, trial);
            }
        }
        write(call, calls, trial);
        return trial.wrong();
    }

    /** Whether a run comes to a call of that number. */
    private static boolean failsAt(int number, Call call, Trial trial) throws Exception {
        Faults faults = new Faults(call::includes, number, call::fail);
        trial.run(faults, () -> null);
        return faults.cameToPass();
    }

    private void write(Call call, int calls, Trial trial) throws IOException {
        FaultsPage.put("| `%s` | %s |".formatted(command, call.words()), calls, trial);
    }
}
