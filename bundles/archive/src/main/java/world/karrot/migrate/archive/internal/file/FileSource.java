package world.karrot.migrate.archive.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import world.karrot.migrate.api.FileException;

/** The bytes of an archive's file, buffered, from its first; several may read one channel. Read by one thread. */
public final class FileSource extends InputStream {
    private final Path path;
    private final FileChannel channel;
    private final long size;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).limit(0);
    private final AtomicLong filled = new AtomicLong();

    public FileSource(Path path, FileChannel channel) throws IOException {
        this.path = path;
        this.channel = channel;
        try {
            this.size = channel.size();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private FileException unreadable(IOException cause) {
        return new FileException("The archive " + path + " cannot be read", cause);
    }

    /** Bytes read so far, with those in the buffer; for whatever thread wants to know. */
    public long position() {
        return filled.get();
    }

    public long size() {
        return size;
    }

    /** Starts again at the first byte. */
    public void rewind() {
        filled.set(0);
        buffer.limit(0);
    }

    @Override
    public int read() throws IOException {
        return fill() ? buffer.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length > 0 && !fill()) {
            return -1;
        }
        int count = Math.min(length, buffer.remaining());
        buffer.get(bytes, offset, count);
        return count;
    }

    private boolean fill() throws IOException {
        if (buffer.hasRemaining()) {
            return true;
        }
        try {
            int count = channel.read(buffer.clear(), filled.get());
            buffer.flip();
            filled.addAndGet(Math.max(count, 0));
            return count > 0;
        } catch (IOException e) {
            buffer.limit(0);
            throw unreadable(e);
        }
    }
}
