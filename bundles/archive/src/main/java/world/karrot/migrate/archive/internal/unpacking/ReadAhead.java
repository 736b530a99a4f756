package world.karrot.migrate.archive.internal.unpacking;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.BooleanSupplier;

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

    private final Opener opener;
    private final Thread thread;
    private final Queue<ByteBuffer> pieces = new ArrayDeque<>();
    private ByteBuffer current = ByteBuffer.allocate(0);
    private boolean ended;
    private boolean abandoned;
    private Throwable failure;

    public ReadAhead(Opener opener) {
        this.opener = opener;
        this.thread = new Thread(this::readAll, "karrot-archive-read");
        thread.setDaemon(true);
        thread.start();
    }

    private void readAll() {
        Throwable thrown = null;
        try (InputStream source = opener.open()) {
            pump(source);
        } catch (IOException | RuntimeException | Error e) {
            thrown = e;
        }
        end(thrown);
    }

    private void pump(InputStream source) throws IOException {
        byte[] piece = new byte[PIECE];
        for (int n; (n = source.read(piece)) >= 0 && put(ByteBuffer.wrap(piece, 0, n)); ) {
            piece = new byte[PIECE];
        }
    }

    private synchronized boolean put(ByteBuffer piece) throws InterruptedIOException {
        await(() -> pieces.size() < MOST || abandoned);
        pieces.add(piece);
        notifyAll();
        return !abandoned;
    }

    private synchronized void end(Throwable thrown) {
        failure = thrown;
        ended = true;
        notifyAll();
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
        while (!current.hasRemaining()) {
            ByteBuffer next = take();
            if (next == null) {
                return false;
            }
            current = next;
        }
        return true;
    }

    private synchronized ByteBuffer take() throws IOException {
        await(() -> ended || !pieces.isEmpty());
        if (pieces.isEmpty()) {
            throwFailure();
        }
        notifyAll();
        return pieces.poll();
    }

    private synchronized void throwFailure() throws IOException {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure != null) {
            throw failure instanceof IOException io ? io : new IOException(failure);
        }
    }

    private synchronized void await(BooleanSupplier condition) throws InterruptedIOException {
        try {
            while (!condition.getAsBoolean()) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException("Reading the archive was interrupted");
            interrupted.initCause(e);
            throw interrupted;
        }
    }

    @Override
    public void close() {
        abandon();
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

    private synchronized void abandon() {
        abandoned = true;
        pieces.clear();
        notifyAll();
    }
}
