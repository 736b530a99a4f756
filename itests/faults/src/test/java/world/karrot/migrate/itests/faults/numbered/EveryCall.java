package world.karrot.migrate.itests.faults.numbered;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.BeforeClass;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/**
 * The first call of a command fails, then the second, until a run has no call of that number. Which calls those are is
 * in {@link CountedCalls}; the profile {@code faults} tries them all.
 */
@RunWith(Parameterized.class)
public abstract class EveryCall {
    /** Of how many calls one fails. */
    private static final int STEP = Integer.getInteger("karrot.faults.step");

    @Rule
    public final NumberedBench bench = new NumberedBench();

    @Parameter
    public Call call;

    private final String command;

    private final List<String> wrong = new ArrayList<>();
    private int tried;
    private int done;

    EveryCall(String command) {
        this.command = command;
    }

    @Parameters(name = "{0}")
    public static Call[] calls() {
        return Call.values();
    }

    @BeforeClass
    public static void makeCallsCountable() {
        CountedCalls.install();
    }

    /** The command on new instances. */
    abstract Attempt attempt(NumberedBench bench) throws Exception;

    @Test
    public void theCommandDoesAllOrNothingAndTheNextTrySucceeds() throws Exception {
        Attempt attempt = attempt(bench);
        Faults faults = fail(attempt, 1);
        for (int number = 1 + STEP; faults.cameToPass(); number += STEP) {
            attempt = wrong.isEmpty() ? attempt : attempt(bench);
            faults = fail(attempt, number);
        }
        assertThat(wrong).isEmpty();
        FaultsPage.put(command, call, faults.calls(), tried, done);
    }

    /** Lets one call fail, if there are as many. */
    private Faults fail(Attempt attempt, int number) throws Exception {
        Faults faults = new Faults(call, number);
        Outcome outcome = faults.during(attempt::run);
        try {
            boolean complete = attempt.settle(outcome);
            tried += faults.cameToPass() ? 1 : 0;
            done += faults.cameToPass() && complete ? 1 : 0;
        } catch (AssertionError e) {
            wrong.add("Call %s, %s: %s%n%s".formatted(number, faults.place(), e.getMessage(), outcome));
        }
        return faults;
    }
}
