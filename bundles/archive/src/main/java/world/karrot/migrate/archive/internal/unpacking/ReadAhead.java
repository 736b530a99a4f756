package world.karrot.migrate.archive.internal.unpacking;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import world.karrot.migrate.archive.internal.ahead.Ahead;
import world.karrot.migrate.archive.internal.ahead.Buffers;
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
    private static final Piece NOTHING = new Piece(new byte[0], 0);

    private final Buffers buffers = new Buffers(PIECE);
    private final Ahead<Piece> ahead;
    private Piece current = NOTHING;
    private int position;

    /** @param thread its name */
    public ReadAhead(String thread, Opener opener) {
        this.ahead = new Ahead<>(thread, MOST, pieces -> readAll(opener, pieces));
    }

    private void readAll(Opener opener, Handover<Piece> pieces) throws IOException {
        try (InputStream source = opener.open()) {
            int length = PIECE;
            while (length == PIECE) {
                pieces.reserve(PIECE);
                byte[] bytes = buffers.next();
                // What a cipher has ready may be little, and a piece has its price.
                length = source.readNBytes(bytes, 0, PIECE);
                pieces.put(new Piece(bytes, length));
            }
        }
    }

    @Override
    public int read() throws IOException {
        return fill() ? current.bytes[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length > 0 && !fill()) {
            return -1;
        }
        int count = Math.min(length, current.length - position);
        System.arraycopy(current.bytes, position, bytes, offset, count);
        position += count;
        return count;
    }

    private boolean fill() throws IOException {
        boolean more = true;
        while (more && position == current.length) {
            buffers.giveBack(current.bytes);
            Optional<Piece> next = ahead.take();
            more = next.isPresent();
            current = next.orElse(NOTHING);
            position = 0;
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

    /** Not a record, whose equality an array would not have. */
    private static final class Piece {
        private final byte[] bytes;
        private final int length;

        Piece(byte[] bytes, int length) {
            this.bytes = bytes;
            this.length = length;
        }
    }
}
