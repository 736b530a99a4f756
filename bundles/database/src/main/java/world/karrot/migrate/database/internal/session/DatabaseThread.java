package world.karrot.migrate.database.internal.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import world.karrot.migrate.api.CancelledException;

/**
 * A connection, and the thread that waits for the database in place of the one that works with it. Nobody interrupts
 * this thread: that would not reach the server, and would break a local socket. An interrupt of the other one, by which
 * commands are cancelled, makes the server stop what it is doing, and is an exception once the server has stopped. Used
 * by one thread.
 */
final class DatabaseThread implements AutoCloseable {
    private static final long NANOS_TO_STOP = TimeUnit.SECONDS.toNanos(3);
    private static final long FOREVER = Long.MAX_VALUE / 2;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(this::daemon);
    private final boolean stops;
    private volatile Thread own;
    private volatile Connection connection;

    /** @param stops whether an interrupt stops what the server is doing, as it does unless that is over soon */
    DatabaseThread(boolean stops) {
        this.stops = stops;
    }

    private Thread daemon(Runnable work) {
        own = new Thread(work, "karrot-database");
        own.setDaemon(true);
        return own;
    }

    /** Connects, which is left to itself after an interrupt. */
    Connection connect(DataSource database) throws SQLException {
        return call(() -> {
            connection = database.getConnection();
            return connection;
        });
    }

    /**
     * Waits for the database. What is called while rows come in may call this in turn.
     *
     * @throws CancelledException when this thread was interrupted, and stays so; nothing but closing may follow
     */
    <T, E extends Exception> T call(Work<T, E> work) throws E {
        if (!stops || Thread.currentThread() == own) {
            return finish(work);
        }
        Future<T> result = thread.submit(work::run);
        try {
            return result.get();
        } catch (InterruptedException e) {
            stop(result);
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException e) {
            throw DatabaseThread.<E>thrown(e);
        }
    }

    /** Waits for the database, whatever interrupts this thread before or meanwhile. */
    <T, E extends Exception> T finish(Work<T, E> work) throws E {
        if (Thread.currentThread() == own) {
            return work.run();
        }
        try {
            return await(thread.submit(work::run), FOREVER);
        } catch (ExecutionException e) {
            throw DatabaseThread.<E>thrown(e);
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Gives up what is under way, whatever interrupts this thread. A server that waits for somebody else does not hear
     * of it, and is stopped.
     */
    void giveUp(Work<?, SQLException> work) {
        Future<?> end = thread.submit(work::run);
        if (Thread.currentThread().isInterrupted() || !hasEnded(end)) {
            stop(end);
        }
    }

    private static <T> T await(Future<T> work, long nanos) throws ExecutionException, TimeoutException {
        long end = System.nanoTime() + nanos;
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return work.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // work throws nothing else that is checked
    private static <E extends Exception> E thrown(ExecutionException e) {
        if (e.getCause() instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return (E) e.getCause();
    }

    /** A server that does not even answer is left to itself. */
    private void stop(Future<?> work) {
        if (connection != null && !(hasEnded(ForkJoinPool.commonPool().submit(this::cancel)) && hasEnded(work))) {
            abort();
        }
    }

    private Void cancel() throws SQLException {
        connection.unwrap(PGConnection.class).cancelQuery();
        return null;
    }

    private static boolean hasEnded(Future<?> work) {
        try {
            await(work, NANOS_TO_STOP);
            return true;
        } catch (ExecutionException e) {
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    /** The server takes everything back as soon as it notices. */
    void abort() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            return; // only the driver's word that it is closed already
        }
    }

    /**
     * Takes back what was not committed, and closes the connection. Once is enough. A server that does not answer takes
     * it back by itself.
     */
    @Override
    public void close() {
        if (thread.isShutdown()) {
            return;
        }
        try {
            if (connection == null) {
                thread.execute(this::closeUnused);
            } else if (!hasEnded(thread.submit(this::rollBack))) {
                abort();
            }
        } finally {
            thread.shutdown();
        }
    }

    /**
     * A connection that is lost by now changes nothing any more: not what was committed, and the rest is taken back.
     */
    private Void rollBack() {
        try (Connection closed = connection) {
            if (!closed.isClosed()) {
                closed.rollback();
            }
        } catch (SQLException e) {
            abort();
        }
        return null;
    }

    /** What has connected after nobody wanted it any more. */
    private void closeUnused() {
        if (connection != null) {
            abort();
        }
    }

    /** Something that needs the database. */
    @FunctionalInterface
    interface Work<T, E extends Exception> {
        T run() throws E;
    }
}
