package world.karrot.migrate.archive.internal.ahead;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A thread for one piece of work, which nobody interrupts, since that would close the file below. */
final class Worker implements AutoCloseable {
    private final FutureTask<Void> work;
    private final Thread thread;

    /** Begins. */
    Worker(String name, Work work) {
        this.work = new FutureTask<>(() -> {
            work.run();
            return null;
        });
        this.thread = new Thread(this.work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits for the end, and throws what the work threw. */
    void join() throws IOException {
        try {
            work.get();
        } catch (InterruptedException e) {
            throw Handover.interrupted(e);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    private static IOException failure(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        return (IOException) thrown;
    }

    /** Waits for the end, however that is, and whatever interrupts this thread. */
    @Override
    public void close() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is done. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }
}
