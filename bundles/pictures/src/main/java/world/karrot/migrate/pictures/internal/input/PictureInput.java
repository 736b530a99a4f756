package world.karrot.migrate.pictures.internal.input;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * Shows parts of a picture's file to a reader of ImageIO as if they were the whole, and stops a reader that takes too
 * long. When the file itself cannot be read, that is an {@link UncheckedIOException}: readers take every other one for
 * damage of the picture.
 */
public final class PictureInput extends ImageInputStreamImpl {
    private static final int BUFFER_SIZE = 1 << 15;

    private final SeekableByteChannel file;
    private final Deadline deadline;
    private final List<Part> parts;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_SIZE).limit(0);
    private long bufferStart;

    private PictureInput(SeekableByteChannel file, Deadline deadline, List<Part> parts) {
        this.file = file;
        this.deadline = deadline;
        this.parts = parts;
    }

    /** All of a file. */
    public static PictureInput of(SeekableByteChannel file, Deadline deadline) throws IOException {
        return new PictureInput(file, deadline, List.of(new Part.Piece(0, file.size())));
    }

    /** Parts of the same file; closing it leaves the file open. */
    public PictureInput showing(List<Part> parts) {
        return new PictureInput(file, deadline, parts);
    }

    public Deadline deadline() {
        return deadline;
    }

    @Override
    public long length() {
        return parts.stream().mapToLong(Part::length).sum();
    }

    @Override
    public int read() throws IOException {
        bitOffset = 0;
        if (!fill()) {
            return -1;
        }
        return buffer.get((int) (streamPos++ - bufferStart)) & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        bitOffset = 0;
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int start = (int) (streamPos - bufferStart);
        int count = Math.min(length, buffer.limit() - start);
        buffer.get(start, bytes, offset, count);
        streamPos += count;
        return count;
    }

    /**
     * Bytes from here on.
     *
     * @throws EOFException when there are not so many
     */
    public byte[] bytes(int count) throws IOException {
        if (count > length() - streamPos) {
            throw new EOFException();
        }
        byte[] bytes = new byte[count];
        readFully(bytes);
        return bytes;
    }

    /** Makes the buffer hold the byte at the current position; false behind the last one. */
    private boolean fill() {
        if (streamPos >= bufferStart && streamPos < bufferStart + buffer.limit()) {
            return true;
        }
        deadline.check();
        try {
            bufferStart = streamPos;
            return fillFrom(streamPos);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean fillFrom(long position) throws IOException {
        buffer.clear();
        long offset = position;
        for (Part part : parts) {
            if (offset < part.length()) {
                int count = part.read(file, offset, buffer);
                buffer.flip();
                return count > 0;
            }
            offset -= part.length();
        }
        buffer.limit(0);
        return false;
    }
}
