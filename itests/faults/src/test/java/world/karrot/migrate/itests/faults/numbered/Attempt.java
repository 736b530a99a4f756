package world.karrot.migrate.itests.faults.numbered;

import java.nio.file.Path;
import java.util.List;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/** A command that is carried out again and again, always from the same state of its instance. */
interface Attempt {
    /** What is typed. */
    List<String> words();

    /** What the command works on. */
    KarrotInstance instance();

    /** What it reads or writes. */
    Path archive();

    /** Whether the command has done all that it had to. */
    boolean isComplete() throws Exception;

    /** Checks that the command said how it ended. */
    void check(Outcome outcome, boolean complete);

    /** Tries once more what was not done, checks that nothing is left of the first try, and goes back to the start. */
    void settle(boolean complete) throws Exception;
}
