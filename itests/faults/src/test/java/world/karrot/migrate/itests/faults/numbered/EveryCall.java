package world.karrot.migrate.itests.faults.numbered;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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

    /** The last of them are always tried, for there a command turns from nothing to all. */
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
        Faults faults;
        int number = 1;
        do {
            faults = new Faults(call::includes, number, call::fail);
            trial.run(faults, () -> null);
            number += STEP;
        } while (faults.cameToPass());
        if (call == Call.STATEMENT && STEP > 1) {
            for (int last = Math.max(1, faults.calls() - LAST + 1); last <= faults.calls(); last++) {
                trial.run(new Faults(call::includes, last, call::fail), () -> null);
            }
        }
        write(call, faults.calls(), trial);
        return trial.wrong();
    }

    private void write(Call call, int calls, Trial trial) throws IOException {
        FaultsPage.put("| `%s` | %s |".formatted(command, call.words()), calls, trial);
    }
}
