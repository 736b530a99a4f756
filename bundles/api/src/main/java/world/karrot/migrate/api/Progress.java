package world.karrot.migrate.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Told what a run is doing; called by the thread that runs it, often, so implementations must be quick. What it throws
 * stops the run, which then leaves nothing behind; it is not called any more once a run can no longer be stopped.
 */
@FunctionalInterface
@ConsumerType
public interface Progress {
    Progress NONE = (step, done) -> {};

    /**
     * Says how far a step is.
     *
     * @param step what is being done, such as a model's name
     * @param done rows or bytes so far in this step; 0 when it starts
     */
    void report(String step, long done);

    /**
     * Says how far a step is of which it is known how much there is to do.
     *
     * @param total what {@code done} will be in the end
     */
    default void report(String step, long done, long total) {
        report(step, done);
    }
}
