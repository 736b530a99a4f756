package world.karrot.migrate.itests.hostile.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** One stream of xz that has the same block many times, since compressing all that it stands for would take long. */
final class XzBomb {
    /** Where they are in the header of a stream; two of them. */
    private static final int FLAGS = 6;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private XzBomb() {}

    /**
     * Makes one.
     *
     * @param start what comes before the zeros
     * @param times how often 1 MiB of zeros comes; less than 128 times 128
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
        return new XzBomb().repeated(once.toByteArray(), zeros, index, times);
    }

    private byte[] repeated(byte[] xz, int zeros, int index, int times) {
        bytes.write(xz, 0, zeros);
        for (int time = 0; time < times; time++) {
            bytes.write(xz, zeros, index - zeros);
        }
        int size = index(xz, index + 2, times);
        footer(Arrays.copyOfRange(xz, FLAGS, FLAGS + 2), size);
        return bytes.toByteArray();
    }

    /** Returns its size in bytes. */
    private int index(byte[] xz, int records, int times) {
        int second = number(xz, number(xz, records));
        int end = number(xz, number(xz, second));
        ByteArrayOutputStream index = new ByteArrayOutputStream();
        index.writeBytes(new byte[] {0, (byte) ((1 + times) | 0x80), (byte) ((1 + times) >> 7)});
        index.write(xz, records, second - records);
        for (int time = 0; time < times; time++) {
            index.write(xz, second, end - second);
        }
        index.writeBytes(new byte[(4 - index.size() % 4) % 4]);
        bytes.writeBytes(index.toByteArray());
        bytes.writeBytes(sum(index.toByteArray()));
        return index.size() + 4;
    }

    /** Where the number of several bytes ends that begins there. */
    private static int number(byte[] xz, int from) {
        int at = from;
        while (xz[at] < 0) {
            at++;
        }
        return at + 1;
    }

    private void footer(byte[] flags, int indexSize) {
        byte[] size = ByteBuffer.allocate(FLAGS)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(indexSize / 4 - 1)
                .put(flags)
                .array();
        bytes.writeBytes(sum(size));
        bytes.writeBytes(size);
        bytes.writeBytes(new byte[] {'Y', 'Z'});
    }

    private static byte[] sum(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) crc.getValue())
                .array();
    }
}
