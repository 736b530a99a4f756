package world.karrot.migrate.archive.internal.unpacking;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import world.karrot.migrate.archive.internal.ahead.Ahead;

/**
 * Lets a thread of its own read a stream ahead, so that decrypting and decompressing go on while rows are used. Holds
 * at most {@value #MOST} bytes. What the stream throws is thrown here, at the same place of it.
 *
 * <p>Read by one thread at a time.
 */
public final class ReadAhead extends InputStream {
    private static final int PIECE = 1 << 18;
    private static final int MOST = 8 * PIECE;

    private final Ahead<ByteBuffer> ahead;
    private ByteBuffer current = ByteBuffer.allocate(0);

    public ReadAhead(Opener opener) {
        this.ahead = new Ahead<>("karrot-archive-read", MOST, pieces -> readAll(opener, pieces));
    }

    private static void readAll(Opener opener, Ahead<ByteBuffer> pieces) throws IOException {
        try (InputStream source = opener.open()) {
            while (true) {
                pieces.reserve(PIECE);
                byte[] piece = new byte[PIECE];
                int length = source.read(piece);
                if (length < 0) {
                    return;
                }
                pieces.put(ByteBuffer.wrap(piece, 0, length));
            }
        }
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
        boolean more = true;
        while (more && !current.hasRemaining()) {
            Optional<ByteBuffer> next = ahead.take();
            more = next.isPresent();
            current = next.orElse(current);
        }
        return more;
    }

    @Override
    public void close() {
        ahead.close();
    }

    /** Called by the thread that reads ahead, as opening decrypts and thus takes its time. */
    public interface Opener {
        InputStream open() throws IOException;
    }
}
