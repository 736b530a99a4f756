package world.karrot.migrate.archive.internal.json;

import java.io.IOException;
import java.util.Arrays;
import world.karrot.migrate.archive.internal.damage.Limits;
import world.karrot.migrate.archive.internal.file.BulkOutputStream;

/**
 * Collects lines and passes them on in parts that end with a line's end, so that each can be a tar member, whose size
 * has to be known before it. What stays empty is passed on as one empty part. Used by one thread.
 */
public final class LineWriter extends BulkOutputStream {
    /** Takes the first {@code length} bytes of a buffer that is used again afterwards. */
    public interface Sink {
        void accept(byte[] buffer, int length) throws IOException;
    }

    private final Sink sink;
    private final Runnable whenClosed;
    private final int partSize;
    private byte[] buffer;
    private int length;
    /** Where the last whole line ends. */
    private int whole;

    private long parts;
    private boolean closed;

    /**
     * Begins with nothing.
     *
     * @param partSize in bytes; only a part of one longer line is larger
     * @param whenClosed told when everything has been passed on, and not when that failed
     */
    public LineWriter(int partSize, Sink sink, Runnable whenClosed) {
        this.sink = sink;
        this.whenClosed = whenClosed;
        this.partSize = partSize;
        this.buffer = new byte[Math.min(partSize, 1 << 16)];
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        if (closed) {
            throw new IOException("This member is closed");
        }
        for (int done = 0; done < count; ) {
            makeRoom();
            int part = Math.min(count - done, buffer.length - length);
            append(bytes, offset + done, part);
            done += part;
        }
    }

    private void append(byte[] bytes, int offset, int count) {
        System.arraycopy(bytes, offset, buffer, length, count);
        length += count;
        for (int at = length; at > length - count; at--) {
            if (buffer[at - 1] == '\n') {
                whole = at;
                return;
            }
        }
    }

    private void makeRoom() throws IOException {
        if (length < buffer.length) {
            return;
        }
        if (buffer.length >= partSize && whole > 0) {
            passOn();
        } else if (length < Limits.LINE) {
            buffer = Arrays.copyOf(buffer, (int) Math.min(2L * buffer.length, larger()));
        } else {
            closed = true;
            throw new IOException("A row is longer than " + (Limits.LINE >> 20) + " MiB");
        }
    }

    private int larger() {
        return buffer.length < partSize ? partSize : Limits.LINE;
    }

    private void passOn() throws IOException {
        boolean before = closed;
        // Unless this part gets through, nothing can follow it.
        closed = true;
        sink.accept(buffer, whole);
        closed = before;
        parts++;
        System.arraycopy(buffer, whole, buffer, 0, length - whole);
        length -= whole;
        whole = 0;
    }

    /** Passes the rest on; a last line without an end gets one, so that the next part does not continue it. */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        if (length > whole) {
            write('\n');
        }
        closed = true;
        if (length > 0 || parts == 0) {
            passOn();
        }
        whenClosed.run();
    }
}
