package world.karrot.migrate.archive.internal.unpacking;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Lets a thread of its own read a stream ahead, so that decrypting and decompressing go on while rows are used. Holds
 * at most {@value #MOST} pieces of {@value #PIECE} bytes. What the stream throws is thrown here, at the same place of
 * it.
 *
 * <p>Read by one thread. The reading ahead is never interrupted, since that would close the file below; closing waits
 * until it has stopped.
 */
public final class ReadAhead extends InputStream {
    private static final int PIECE = 1 << 18;
    private static final int MOST = 8;

    /** Called by the thread that reads ahead, as opening decrypts and thus takes its time. */
    public interface Opener {
        InputStream open() throws IOException;
    }

    /** The last is an empty one. */
    private final BlockingQueue<Optional<ByteBuffer>> pieces = new ArrayBlockingQueue<>(MOST);

    private final FutureTask<Void> reading;
    private final Thread thread;
    private volatile boolean abandoned;
    private ByteBuffer current = ByteBuffer.allocate(0);
    private boolean ended;

    public ReadAhead(Opener opener) {
        this.reading = new FutureTask<>(() -> readAll(opener));
        this.thread = new Thread(reading, "karrot-archive-read");
        thread.setDaemon(true);
        thread.start();
    }

    private Void readAll(Opener opener) throws IOException, InterruptedException {
        try (InputStream source = opener.open()) {
            byte[] piece = new byte[PIECE];
            for (int n; !abandoned && (n = source.read(piece)) >= 0; piece = new byte[PIECE]) {
                pieces.put(Optional.of(ByteBuffer.wrap(piece, 0, n)));
            }
        } finally {
            pieces.put(Optional.empty());
        }
        return null;
    }

    @Override
    public int read() throws IOException {
        return fill() ? current.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length > 0 && !fill()) {
            return -1;
        }
        int count = Math.min(length, current.remaining());
        current.get(bytes, offset, count);
        return count;
    }

    private boolean fill() throws IOException {
        try {
            while (!ended && !current.hasRemaining()) {
                Optional<ByteBuffer> next = pieces.take();
                ended = next.isEmpty();
                current = next.orElse(current);
            }
            if (ended) {
                reading.get();
            }
            return !ended;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException("Reading the archive was interrupted");
            interrupted.initCause(e);
            throw interrupted;
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    private static IOException failure(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof IOException io ? io : new IOException(thrown);
    }

    @Override
    public void close() {
        abandoned = true;
        // Room for the piece that is under way and for the end.
        pieces.clear();
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
}
