package world.karrot.migrate.archive.internal.xz;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The threads that compress. */
final class Workers {
    /** A quarter of the heap: the rest is for the database, the shell and everything else in the container. */
    private static final int SHARE_OF_HEAP = 4;

    private Workers() {}

    /** One for each processor, as far as memory allows; at least one. */
    static int countFor(Compression compression) {
        long affordable = Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP / compression.memory();
        return (int) Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), affordable));
    }

    static ExecutorService start(int count) {
        return Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, "karrot-archive-xz");
            thread.setDaemon(true);
            return thread;
        });
    }
}
