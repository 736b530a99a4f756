package world.karrot.migrate.itests.faults.numbered;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/** A command that is carried out again and again, always from the same state of its instance. */
abstract class Attempt {
    final NumberedBench bench;
    private final KarrotInstance instance;
    private final Path archive;

    /**
     * An attempt on an instance.
     *
     * @param archive that is read or written; the media folder where there is none
     */
    Attempt(NumberedBench bench, KarrotInstance instance, Path archive) {
        this.bench = bench;
        this.instance = instance;
        this.archive = archive;
    }

    /** What the command works on. */
    final KarrotInstance instance() {
        return instance;
    }

    /** What it reads or writes. */
    final Path archive() {
        return archive;
    }

    /** What is typed. */
    abstract List<String> words();

    /** What the command says, in one way or another, when it has done all. */
    abstract List<String> endings();

    /** Whether the command has done all that it had to. */
    abstract boolean isComplete() throws Exception;

    /** Tries once more what was not done, checks that nothing is left of the first try, and goes back to the start. */
    abstract void settle(boolean complete) throws Exception;

    /** Removes what may be left of a command that was killed, and that no other removes. */
    void clear() throws Exception {
        bench.removeEmpty(instance.media());
    }

    /** Checks that the command said how it ended. */
    void check(Outcome outcome, boolean complete) {
        if (complete) {
            assertThat(outcome.out() + outcome.err()).containsAnyOf(endings().toArray(String[]::new));
        } else if (!outcome.out().contains("Cancelled.")) {
            outcome.fails();
        }
    }
}
