package world.karrot.migrate.archive.internal.ahead;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;

/**
 * Pieces on their way from the thread that makes them to the one that uses them. No more is under way than there is
 * room for; what is larger than all of it is made alone.
 */
public final class Handover<T> {
    private final int most;
    private final Semaphore room;
    private final BlockingQueue<Optional<Piece<T>>> pieces = new LinkedBlockingQueue<>();
    private volatile boolean abandoned;
    private int reserved;
    private int inUse;
    private boolean ended;

    /** @param most room for pieces, in whatever the maker reserves */
    Handover(int most) {
        this.most = most;
        this.room = new Semaphore(most);
    }

    /**
     * Called by the maker before it makes a part of the next piece: waits for room.
     *
     * @param size of this part alone
     * @throws CancellationException when nobody wants more
     */
    public void reserve(int size) throws IOException {
        int wanted = Math.min(size, most);
        try {
            room.acquire(wanted);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
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

    /** Called by the maker after its last piece. */
    void end() {
        pieces.add(Optional.empty());
    }

    /** Called by the user: the next piece, or nothing after the last. The one before is no longer used. */
    Optional<T> take() throws IOException {
        room.release(inUse);
        inUse = 0;
        Optional<Piece<T>> next = ended ? Optional.empty() : next();
        ended = next.isEmpty();
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

    /** Called by the user, who wants no more. */
    void abandon() {
        abandoned = true;
        room.release(most);
    }

    static InterruptedIOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        InterruptedIOException interrupted = new InterruptedIOException("Work on the archive was interrupted");
        interrupted.initCause(e);
        return interrupted;
    }

    private record Piece<T>(T value, int size) {}
}
