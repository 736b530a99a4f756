package world.karrot.migrate.archive.internal.ahead;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;

/**
 * Pieces that a thread of its own makes while another one uses those before. No more is under way than there is room
 * for; what is larger than all of it is made alone. What the maker throws is thrown to the user after the last piece.
 *
 * <p>The maker is never interrupted, since that would close the file below; closing waits until it has stopped.
 */
public final class Ahead<T> implements AutoCloseable {
    private final int most;
    private final Semaphore room;
    private final BlockingQueue<Optional<Piece<T>>> pieces = new LinkedBlockingQueue<>();
    private final FutureTask<Void> making;
    private final Thread thread;
    private volatile boolean abandoned;
    private int reserved;
    private int inUse;
    private boolean ended;

    /**
     * Begins.
     *
     * @param name of the thread
     * @param most room for pieces, in whatever the maker reserves
     */
    public Ahead(String name, int most, Maker<T> maker) {
        this.most = most;
        this.room = new Semaphore(most);
        this.making = new FutureTask<>(() -> make(maker));
        this.thread = new Thread(making, name);
        thread.setDaemon(true);
        thread.start();
    }

    private Void make(Maker<T> maker) throws IOException {
        try {
            maker.make(this);
        } finally {
            pieces.add(Optional.empty());
        }
        return null;
    }

    /**
     * Called by the maker before it makes a part of the next piece: waits for room.
     *
     * @param size of this part alone
     * @throws CancellationException when nobody wants more
     */
    public void reserve(int size) {
        int wanted = Math.min(size, most);
        room.acquireUninterruptibly(wanted);
        reserved += wanted;
        if (abandoned) {
            throw new CancellationException();
        }
    }

    /** Called by the maker: hands on a piece, which takes the room that was reserved since the last. */
    public void put(T piece) {
        pieces.add(Optional.of(new Piece<>(piece, reserved)));
        reserved = 0;
    }

    /**
     * The next piece, or nothing after the last. The one before is no longer used.
     *
     * @throws IOException when the maker failed so, or the thread was interrupted
     */
    public Optional<T> take() throws IOException {
        room.release(inUse);
        inUse = 0;
        Optional<Piece<T>> next = ended ? Optional.empty() : next();
        if (next.isEmpty()) {
            ended = true;
            join();
        }
        inUse = next.map(Piece::size).orElse(0);
        return next.map(Piece::value);
    }

    private Optional<Piece<T>> next() throws IOException {
        try {
            return pieces.take();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private void join() throws IOException {
        try {
            making.get();
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    private static InterruptedIOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        InterruptedIOException interrupted = new InterruptedIOException("Reading the archive was interrupted");
        interrupted.initCause(e);
        return interrupted;
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

    @Override
    public void close() {
        abandoned = true;
        room.release(most);
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

    private record Piece<T>(T value, int size) {}

    /** What is done by the thread of its own. */
    @FunctionalInterface
    public interface Maker<T> {
        /** Makes all pieces: reserves room, makes one, and hands it on. */
        void make(Ahead<T> ahead) throws IOException;
    }
}
