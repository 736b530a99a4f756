package world.karrot.migrate.api;

/** Told what a run is doing; called by the thread that runs it, often, so implementations must be quick. */
@FunctionalInterface
public interface Progress {
    Progress NONE = (step, done) -> {};

    /**
     * Says how far a step is.
     *
     * @param step what is being done, such as a model's name
     * @param done rows or bytes so far in this step; 0 when it starts
     */
    void report(String step, long done);
}
