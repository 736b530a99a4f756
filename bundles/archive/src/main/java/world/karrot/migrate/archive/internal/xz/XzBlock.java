package world.karrot.migrate.archive.internal.xz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.tukaani.xz.ArrayCache;
import org.tukaani.xz.XZOutputStream;

/**
 * One block of an xz stream. The library only writes whole streams, so each block is compressed as a stream of its own
 * and taken out of it. Its header is replaced by one that states the block's sizes, as {@code xz -T} writes it, which
 * is what lets readers decompress blocks in parallel.
 *
 * @param header with sizes
 * @param body compressed data, padding and check
 * @param compressed size of the compressed data alone
 * @param uncompressed what it holds, in bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record XzBlock(byte[] header, byte[] body, int compressed, int uncompressed) {
    private static final int SIZES_PRESENT = 0xC0;
    private static final int FOOTER_BACKWARD = 4;

    /** Compresses {@code length} bytes of {@code data}; callable from several threads at once. */
    static XzBlock compress(byte[] data, int length, Compression compression, ArrayCache cache) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream(compression.roomFor(length));
        try (XZOutputStream xz = new XZOutputStream(stream, compression.options(length), XzFormat.CHECK, cache)) {
            xz.write(data, 0, length);
        }
        return takenFrom(stream.toByteArray(), length);
    }

    private static XzBlock takenFrom(byte[] stream, int length) {
        int bodyStart = XzFormat.HEADER + headerLength(stream);
        int bodyEnd = stream.length - XzFormat.HEADER - indexLength(stream);
        byte[] body = Arrays.copyOfRange(stream, bodyStart, bodyEnd);
        int compressed = compressedSize(stream, bodyEnd) - headerLength(stream) - XzFormat.CHECK_SIZE;
        return new XzBlock(header(stream, compressed, length), body, compressed, length);
    }

    private static int headerLength(byte[] stream) {
        return (stream[XzFormat.HEADER] + 1) * 4;
    }

    private static int indexLength(byte[] stream) {
        ByteBuffer footer = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
        return (footer.getInt(stream.length - XzFormat.HEADER + FOOTER_BACKWARD) + 1) * 4;
    }

    /** The index is a zero, the number of records (one), and the record's two sizes, of which this is the first. */
    private static int compressedSize(byte[] stream, int index) {
        int size = 0;
        int shift = 0;
        for (int at = index + 2; ; at++, shift += 7) {
            size |= (stream[at] & 0x7F) << shift;
            if (stream[at] >= 0) {
                return size;
            }
        }
    }

    private static byte[] header(byte[] stream, int compressed, int uncompressed) {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        header.write(0);
        header.write(SIZES_PRESENT);
        XzFormat.number(header, compressed);
        XzFormat.number(header, uncompressed);
        // The one filter: its id, the size of its properties (1), and its dictionary's size.
        header.write(stream, XzFormat.HEADER + 2, 3);
        byte[] padded = XzFormat.padded(header);
        padded[0] = (byte) (padded.length / 4);
        return XzFormat.withCrc32(padded);
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(header);
        out.write(body);
    }

    /** What the stream's index says of this block. */
    byte[] indexRecord() {
        ByteArrayOutputStream index = new ByteArrayOutputStream();
        XzFormat.number(index, (long) header.length + compressed + XzFormat.CHECK_SIZE);
        XzFormat.number(index, uncompressed);
        return index.toByteArray();
    }
}
