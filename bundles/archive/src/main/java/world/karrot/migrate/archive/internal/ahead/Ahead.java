package world.karrot.migrate.archive.internal.ahead;

import java.io.IOException;
import java.util.Optional;

/**
 * Pieces that a thread of its own makes while another one uses those before. What the maker throws is thrown to the
 * user after the last piece.
 */
public final class Ahead<T> implements AutoCloseable {
    private final Handover<T> pieces;
    private final Worker maker;

    /**
     * Begins.
     *
     * @param name of the thread
     * @param most room for pieces, in whatever the maker reserves
     */
    public Ahead(String name, int most, Maker<T> maker) {
        this.pieces = new Handover<>(most);
        this.maker = new Worker(name, () -> make(maker));
    }

    private void make(Maker<T> maker) throws IOException {
        try {
            maker.make(pieces);
        } finally {
            pieces.end();
        }
    }

    /**
     * The next piece, or nothing after the last. The one before is no longer used.
     *
     * @throws IOException when the maker failed so, or the thread was interrupted
     */
    public Optional<T> take() throws IOException {
        Optional<T> next = pieces.take();
        if (next.isEmpty()) {
            maker.join();
        }
        return next;
    }

    /** Waits until the maker has stopped. */
    @Override
    public void close() {
        pieces.abandon();
        maker.close();
    }

    /** What is done by the thread of its own. */
    @FunctionalInterface
    public interface Maker<T> {
        /** Makes all pieces: reserves room, makes one, and hands it on. */
        void make(Handover<T> pieces) throws IOException;
    }
}
