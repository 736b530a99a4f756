package world.karrot.migrate.itests.faults.numbered;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import world.karrot.migrate.itests.workshop.Backends;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/** Runs of a command in which the same thing happens at different points, and what came of them. */
final class Trial {
    private final Subject subject;
    private final List<String> wrong = new ArrayList<>();
    private int tried;
    private int done;

    Trial(Subject subject) {
        this.subject = subject;
    }

    /**
     * One more run.
     *
     * @param repair what brings back the surroundings
     */
    void run(Faults faults, Callable<?> repair) throws Exception {
        List<String> words = subject.attempt().words();
        Outcome outcome = faults.during(() -> subject.bench().carryOut(words));
        repair.call();
        judge(outcome, faults.cameToPass(), faults.toString());
    }

    /**
     * Looks what has come of a run.
     *
     * @param happened whether something happened in it
     * @param where it happened
     */
    void judge(Outcome outcome, boolean happened, String where) throws Exception {
        Attempt attempt = subject.attempt();
        Backends.awaitEnd(attempt.instance());
        try {
            boolean complete = attempt.isComplete();
            tried += happened ? 1 : 0;
            done += happened && complete ? 1 : 0;
            if (outcome.status() != KilledCommand.STATUS) {
                attempt.check(outcome, complete);
            }
            attempt.settle(complete);
        } catch (AssertionError e) {
            wrong.add("%s: %s%n%s".formatted(where, e.getMessage(), outcome));
            subject.renew();
        }
    }

    /** What was not as it has to be, a text for each run. */
    List<String> wrong() {
        return wrong;
    }

    /** In how many runs it happened. */
    int tried() {
        return tried;
    }

    /** After how many of them all was done for all that. */
    int done() {
        return done;
    }
}
