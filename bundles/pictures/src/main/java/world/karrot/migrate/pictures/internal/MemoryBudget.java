package world.karrot.migrate.pictures.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Semaphore;

/** Shares memory between the threads that work at pictures. Whoever comes first gets theirs first. Thread-safe. */
final class MemoryBudget {
    private static final int KIB = 1 << 10;

    private final Semaphore free;
    private final int all;

    /** @param bytes for all together */
    MemoryBudget(long bytes) {
        all = Math.toIntExact(bytes / KIB);
        free = new Semaphore(all, true);
    }

    /**
     * Waits for memory, and works with it. More than there is counts as all there is.
     *
     * @throws InterruptedIOException when the thread is interrupted while it waits
     */
    <T> T with(long bytes, Work<T> work) throws IOException {
        int share = (int) Math.min(all, bytes / KIB + 1);
        take(share);
        try {
            return work.run();
        } finally {
            free.release(share);
        }
    }

    private void take(int share) throws InterruptedIOException {
        try {
            free.acquire(share);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while waiting for memory");
        }
    }

    /** What needs the memory. */
    interface Work<T> {
        T run() throws IOException;
    }
}
