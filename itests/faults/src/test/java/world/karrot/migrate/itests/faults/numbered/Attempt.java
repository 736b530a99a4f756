package world.karrot.migrate.itests.faults.numbered;

import world.karrot.migrate.itests.workshop.shell.Outcome;

/** A command that is tried again and again, always from the same state of its instance. */
interface Attempt {
    /** Carries out the command; this is where it may fail. */
    Outcome run() throws Exception;

    /**
     * Checks that it did all or nothing and said which, tries once more what it did not do, and brings back the state
     * from before.
     *
     * @return whether it did all
     */
    boolean settle(Outcome outcome) throws Exception;
}
