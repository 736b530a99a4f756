package world.karrot.migrate.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Told what a run is doing; called by the thread that runs it, often, so implementations must be quick. What it throws
 * stops the run, which then leaves nothing behind. Where a run can no longer be stopped, it stops only what comes after
 * that, such as the sizes of pictures.
 */
@FunctionalInterface
@ConsumerType
public interface Progress {
    Progress NONE = (step, done) -> {};

    /**
     * Says how far a part of a run is of which nobody knows how much there is to do.
     *
     * @param step what is being done, such as reading a model; a part may have several steps
     * @param done rows or files so far in this part; 0 when it begins
     */
    void report(String step, long done);

    /**
     * Says how far a part of a run is of which it is known how much there is to do.
     *
     * @param total about what {@code done} will be at the end of the part; 0 if that is not known
     */
    default void report(String step, long done, long total) {
        report(step, done);
    }
}
