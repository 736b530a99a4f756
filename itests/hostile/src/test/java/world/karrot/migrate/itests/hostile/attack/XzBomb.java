package world.karrot.migrate.itests.hostile.attack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZ;
import org.tukaani.xz.XZOutputStream;
import org.tukaani.xz.common.DecoderUtil;
import org.tukaani.xz.common.EncoderUtil;
import org.tukaani.xz.index.IndexEncoder;

/** One stream of xz that has the same block many times, since compressing all that it stands for would take long. */
final class XzBomb {
    /** Where they are in the header of a stream, and how many bytes of the footer they end. */
    private static final int FLAGS = 6;

    private XzBomb() {}

    /**
     * Makes one.
     *
     * @param start what comes before the zeros
     * @param times how often 1 MiB of zeros comes
     */
    static byte[] of(byte[] start, int times) throws IOException {
        ByteArrayOutputStream once = new ByteArrayOutputStream();
        int zeros;
        int index;
        try (XZOutputStream xz = new XZOutputStream(once, new LZMA2Options(0))) {
            xz.write(start);
            xz.endBlock();
            zeros = once.size();
            xz.write(new byte[1 << 20]);
            xz.endBlock();
            index = once.size();
        }
        byte[] xz = once.toByteArray();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(xz, 0, zeros);
        for (int time = 0; time < times; time++) {
            bytes.write(xz, zeros, index - zeros);
        }
        end(bytes, xz, index(xz, index, times));
        return bytes.toByteArray();
    }

    /** The index of two blocks, as that of the first and many of the second. */
    private static IndexEncoder index(byte[] xz, int index, int times) throws IOException {
        InputStream two = new ByteArrayInputStream(xz, index + 2, xz.length);
        IndexEncoder many = new IndexEncoder();
        many.add(DecoderUtil.decodeVLI(two), DecoderUtil.decodeVLI(two));
        long unpadded = DecoderUtil.decodeVLI(two);
        long uncompressed = DecoderUtil.decodeVLI(two);
        for (int time = 0; time < times; time++) {
            many.add(unpadded, uncompressed);
        }
        return many;
    }

    private static void end(ByteArrayOutputStream bytes, byte[] xz, IndexEncoder index) throws IOException {
        index.encode(bytes);
        byte[] footer = ByteBuffer.allocate(FLAGS)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) (index.getIndexSize() / 4 - 1))
                .put(xz, FLAGS, 2)
                .array();
        EncoderUtil.writeCRC32(bytes, footer);
        bytes.write(footer);
        bytes.write(XZ.FOOTER_MAGIC);
    }
}
