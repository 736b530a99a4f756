package world.karrot.migrate.archive.internal.ahead;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import world.karrot.migrate.archive.internal.file.BulkOutputStream;

/**
 * Lets a thread of its own write a stream, so that who makes the bytes does not wait for the cipher and the disk. Holds
 * at most {@value #MOST} bytes, and writes them in large pieces, since each has its price. What the stream throws is
 * thrown by a later write, or by {@link #finish}.
 *
 * <p>Written to by one thread. The stream below is the other thread's until this has finished or is closed, and is
 * neither flushed nor closed.
 */
public final class WriteBehind extends BulkOutputStream {
    private static final int PIECE = 1 << 18;
    private static final int MOST = 16 * PIECE;

    private final Buffers buffers = new Buffers(PIECE);
    private final Handover<byte[]> pieces = new Handover<>(MOST);
    private final OutputStream out;
    private final Worker writer;
    private byte[] piece = {};
    private int filled;
    private boolean ended;

    /**
     * Begins.
     *
     * @param thread its name
     */
    public WriteBehind(String thread, OutputStream out) {
        this.out = out;
        this.writer = new Worker(thread, this::writeAll);
    }

    private void writeAll() throws IOException {
        try {
            for (Optional<byte[]> piece = pieces.take(); piece.isPresent(); piece = pieces.take()) {
                out.write(piece.get());
                buffers.giveBack(piece.get());
            }
        } finally {
            pieces.abandon();
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int done = 0; done < length; ) {
            if (filled == 0) {
                begin();
            }
            int part = Math.min(length - done, PIECE - filled);
            System.arraycopy(bytes, offset + done, piece, filled, part);
            filled += part;
            done += part;
            if (filled == PIECE) {
                handOn(piece);
            }
        }
    }

    /** Nobody wants more when writing has failed. */
    private void begin() throws IOException {
        try {
            pieces.reserve(PIECE);
            piece = buffers.next();
        } catch (CancellationException e) {
            writer.join();
            throw e;
        }
    }

    private void handOn(byte[] whole) {
        pieces.put(whole);
        filled = 0;
    }

    /** Returns when everything is written. */
    public void finish() throws IOException {
        end();
        writer.join();
    }

    private void end() {
        if (!ended) {
            ended = true;
            if (filled > 0) {
                handOn(Arrays.copyOf(piece, filled));
            }
            pieces.end();
        }
    }

    /** Returns when the other thread has stopped. */
    @Override
    public void close() {
        end();
        writer.close();
    }
}
