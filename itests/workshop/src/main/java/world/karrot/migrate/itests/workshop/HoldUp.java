package world.karrot.migrate.itests.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.instances.Rows;

/** Work that comes to something which holds it up. */
final class HoldUp {
    private static final int SECONDS_TO_COME = 120;

    /** Those who wait for a lock in this database. */
    private static final String WAITING = "SELECT pid FROM pg_locks WHERE NOT granted AND database = "
            + "(SELECT oid FROM pg_database WHERE datname = current_database()) AND ";

    private HoldUp() {}

    /**
     * Starts the work and returns once it waits.
     *
     * @param lock for what it waits then, as a condition on {@code pg_locks}
     */
    static <T> Future<T> of(KarrotInstance instance, String lock, Callable<T> work) throws Exception {
        ExecutorService worker = Executors.newSingleThreadExecutor();
        Future<T> started = worker.submit(work);
        worker.shutdown();
        Instant end = Instant.now().plusSeconds(SECONDS_TO_COME);
        while (new Rows(instance).select(WAITING + lock).isEmpty()) {
            assertThat(started)
                    .as("the work that should be held up at %s", lock)
                    .isNotDone();
            assertThat(Instant.now()).as("the work comes to %s", lock).isBefore(end);
        }
        return started;
    }
}
