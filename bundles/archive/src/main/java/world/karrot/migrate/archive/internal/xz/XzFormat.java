package world.karrot.migrate.archive.internal.xz;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.tukaani.xz.XZ;

/** The few parts of an xz stream that hold its blocks together. See the xz file format, version 1.2. */
public final class XzFormat {
    private static final byte[] MAGIC = {(byte) 0xFD, '7', 'z', 'X', 'Z', 0};

    /** Header and footer have this length each. */
    static final int HEADER = 12;

    /**
     * What each block is checked with. xz's default is CRC64, which processors have no instruction for; against changes
     * the archive is protected by OpenPGP.
     */
    static final int CHECK = XZ.CHECK_CRC32;

    static final int CHECK_SIZE = 4;

    private static final int CHECK_AT = 7;
    private static final byte[] FLAGS = {0, CHECK};
    private static final byte[] FOOTER_MAGIC = {'Y', 'Z'};

    private XzFormat() {}

    /** Whether a file that begins so is one of xz. */
    public static boolean isStart(byte[] start) {
        return start.length >= MAGIC.length && Arrays.equals(start, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /** Whether checks go with the blocks of a file that begins so. */
    public static boolean isChecked(byte[] start) {
        return start.length <= CHECK_AT || start[CHECK_AT] != 0;
    }

    static byte[] streamHeader() {
        return ByteBuffer.allocate(HEADER)
                .put(MAGIC)
                .put(FLAGS)
                .put(crc32(FLAGS))
                .array();
    }

    /** @param records what {@link XzBlock#indexRecord} gives for each of the {@code count} blocks */
    static byte[] index(long count, byte[] records) {
        ByteArrayOutputStream index = new ByteArrayOutputStream();
        index.write(0);
        number(index, count);
        index.writeBytes(records);
        return withCrc32(padded(index));
    }

    static byte[] footer(int indexLength) {
        byte[] backward = littleEndian(6).putInt(indexLength / 4 - 1).put(FLAGS).array();
        return ByteBuffer.allocate(HEADER)
                .put(crc32(backward))
                .put(backward)
                .put(FOOTER_MAGIC)
                .array();
    }

    /** A number of variable length, seven bits a byte, as xz writes sizes. */
    static void number(ByteArrayOutputStream to, long number) {
        long rest = number;
        for (; rest >= 0x80; rest >>>= 7) {
            to.write((int) (rest | 0x80));
        }
        to.write((int) rest);
    }

    static byte[] padded(ByteArrayOutputStream bytes) {
        while (bytes.size() % 4 != 0) {
            bytes.write(0);
        }
        return bytes.toByteArray();
    }

    static byte[] withCrc32(byte[] bytes) {
        return ByteBuffer.allocate(bytes.length + 4)
                .put(bytes)
                .put(crc32(bytes))
                .array();
    }

    private static byte[] crc32(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return littleEndian(4).putInt((int) crc.getValue()).array();
    }

    private static ByteBuffer littleEndian(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
