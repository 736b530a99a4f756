package world.karrot.migrate.shell.internal.running;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.karaf.shell.api.console.Session;

/** A command, from its first moment until it has cleaned up. Safe for use by several threads. */
public final class RunningCommand {
    private final String name;
    private final Session session;
    private final String unlessItEnds;
    private final Thread thread = Thread.currentThread();
    private final CompletableFuture<String> end = new CompletableFuture<>();

    /** Made by the thread that runs it. */
    RunningCommand(String name, Session session, String unlessItEnds) {
        this.name = name;
        this.session = session;
        this.unlessItEnds = unlessItEnds;
    }

    /**
     * Called by the thread that runs it, when nothing of it is left to do. An interrupt that comes later is not for it.
     *
     * @param said what it tells the admin now, which nobody hears from a command that was interrupted; empty if it went
     *     well
     */
    public synchronized void end(String said) {
        end.complete(said);
        Thread.interrupted();
    }

    boolean isOf(Object someSession) {
        return session == someSession;
    }

    /** Interrupts it, and says whether there was anything to interrupt. */
    synchronized boolean cancel() {
        boolean goesOn = !end.isDone() && thread != Thread.currentThread();
        if (goesOn) {
            thread.interrupt();
        }
        return goesOn;
    }

    /** What it said at its end; nothing if that does not come in time, or this thread is interrupted. */
    Optional<String> said(long nanos) {
        try {
            return Optional.of(end.get(nanos, TimeUnit.NANOSECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (TimeoutException | ExecutionException e) {
            return Optional.empty();
        }
    }

    /** Says it in a thread of its own: a caller who has stopped reading holds up whoever says something. */
    CompletableFuture<Void> sayAside(String line) {
        return CompletableFuture.runAsync(() -> say(line), RunningCommand::startAside);
    }

    private static void startAside(Runnable saying) {
        Thread aside = new Thread(saying, "karrot-migrate-notice");
        aside.setDaemon(true);
        aside.start();
    }

    void say(String line) {
        if (!line.isEmpty()) {
            session.getConsole().println(line);
        }
    }

    /** For a command that goes on for too long. */
    String hasNotEnded() {
        return (name + " was cancelled and has not ended. " + unlessItEnds).strip();
    }
}
