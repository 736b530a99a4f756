package world.karrot.migrate.archive.internal.unpacking;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import world.karrot.migrate.archive.internal.ahead.Ahead;
import world.karrot.migrate.archive.internal.ahead.Handover;

/**
 * Lets a thread of its own read a stream ahead, so that decrypting and decompressing go on while rows are used. Holds
 * at most {@value #MOST} bytes. What the stream throws is thrown here, after the pieces before.
 *
 * <p>Read by one thread at a time.
 */
public final class ReadAhead extends InputStream {
    private static final int PIECE = 1 << 18;
    private static final int MOST = 8 * PIECE;

    private final Ahead<ByteBuffer> ahead;
    private ByteBuffer current = ByteBuffer.allocate(0);

    /** @param thread its name */
    public ReadAhead(String thread, Opener opener) {
        this.ahead = new Ahead<>(thread, MOST, pieces -> readAll(opener, pieces));
    }

    private static void readAll(Opener opener, Handover<ByteBuffer> pieces) throws IOException {
        try (InputStream source = opener.open()) {
            int length = PIECE;
            while (length == PIECE) {
                pieces.reserve(PIECE);
                byte[] piece = new byte[PIECE];
                // What a cipher has ready may be little, and a piece has its price.
                length = source.readNBytes(piece, 0, PIECE);
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
