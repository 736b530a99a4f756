package world.karrot.migrate.launcher.internal.server;

/**
 * The cancelling of a command: an interrupt of the thread that is at work on it. The shell does not pass an interrupt
 * on, and would only stop waiting. Safe for use by several threads.
 */
final class Cancellation {

    private Thread worker;
    private boolean cancelled;

    /** The thread that calls this is at work from now on. */
    synchronized void reach() throws InterruptedException {
        worker = Thread.currentThread();
        if (cancelled) {
            throw new InterruptedException();
        }
    }

    /** Nobody is at work, until somebody else is. Called by whoever was. */
    synchronized void leave() {
        worker = null;
        Thread.interrupted();
    }

    synchronized void cancel() {
        cancelled = true;
        if (worker != null) {
            worker.interrupt();
        }
    }
}
