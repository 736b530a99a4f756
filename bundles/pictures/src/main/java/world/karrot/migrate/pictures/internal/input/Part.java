package world.karrot.migrate.pictures.internal.input;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A piece of what a {@link PictureInput} reads. */
public sealed interface Part {
    /** In bytes. */
    long length();

    /** Reads some bytes from an offset that lies within the part; -1 at the end of a file that is too short. */
    int read(SeekableByteChannel file, long offset, ByteBuffer into) throws IOException;

    /** A piece of the file. */
    record Piece(long start, long length) implements Part {
        @Override
        public int read(SeekableByteChannel file, long offset, ByteBuffer into) throws IOException {
            into.limit((int) Math.min(into.limit(), into.position() + length - offset));
            return file.position(start + offset).read(into);
        }
    }

    /** Bytes that are not in the file. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Made(byte[] bytes) implements Part {
        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public int read(SeekableByteChannel file, long offset, ByteBuffer into) {
            int count = (int) Math.min(into.remaining(), bytes.length - offset);
            into.put(bytes, (int) offset, count);
            return count;
        }
    }
}
