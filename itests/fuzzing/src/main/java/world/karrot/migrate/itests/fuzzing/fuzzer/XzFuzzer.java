package world.karrot.migrate.itests.fuzzing.fuzzer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/** The xz decoder as it is used. Checksums of the stream's and the first block's header are made right. */
public final class XzFuzzer {
    private static final byte[] MAGIC = {(byte) 0xFD, '7', 'z', 'X', 'Z', 0};
    private static final int FLAGS = 6;
    private static final int BLOCK = 12;
    private static final int CRC = 4;

    private XzFuzzer() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        if (input.length > BLOCK) {
            System.arraycopy(MAGIC, 0, input, 0, MAGIC.length);
            sum(input, FLAGS, 2);
            int header = ((input[BLOCK] & 0xFF) + 1) * 4;
            if (BLOCK + header <= input.length) {
                sum(input, BLOCK, header - CRC);
            }
            FuzzedFile.read(input);
        }
    }

    private static void sum(byte[] xz, int start, int length) {
        CRC32 crc = new CRC32();
        crc.update(xz, start, length);
        ByteBuffer.wrap(xz).order(ByteOrder.LITTLE_ENDIAN).putInt(start + length, (int) crc.getValue());
    }
}
