package world.karrot.migrate.shell.internal.console;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Says on standard error that a database does not answer, while the admin waits for nothing else. */
public final class Waiting {
    private static final long SECONDS = 2;

    private Waiting() {}

    /**
     * What a step returns, which is mostly done before anything is said.
     *
     * @param instance whose database it asks
     */
    public static <T> T forDatabase(String instance, Supplier<T> step) {
        // A thread of this one's own: whatever it prints goes where this one's output does.
        Thread notice = new Thread(() -> say(instance), "waiting for " + instance);
        notice.setDaemon(true);
        notice.start();
        try {
            return step.get();
        } finally {
            notice.interrupt();
        }
    }

    private static void say(String instance) {
        try {
            TimeUnit.SECONDS.sleep(SECONDS);
            System.err.println("Waiting for the database of " + instance + " …");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // it has answered
        }
    }
}
