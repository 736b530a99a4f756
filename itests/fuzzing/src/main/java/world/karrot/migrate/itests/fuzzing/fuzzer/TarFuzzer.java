package world.karrot.migrate.itests.fuzzing.fuzzer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** The archive reader: what is in a tar. Checksums of headers are made right, or no change would get past them. */
public final class TarFuzzer {
    private static final int RECORD = 512;
    private static final int CHECKSUM = 148;
    private static final int CHECKSUM_END = 156;

    private TarFuzzer() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        for (int header = 0; header + RECORD <= input.length; header += RECORD) {
            if (new String(input, header + 257, 5, StandardCharsets.US_ASCII).equals("ustar")) {
                sum(input, header);
            }
        }
        FuzzedFile.read(stored(input));
    }

    private static void sum(byte[] tar, int header) {
        Arrays.fill(tar, header + CHECKSUM, header + CHECKSUM_END, (byte) ' ');
        int sum = 0;
        for (int at = header; at < header + RECORD; at++) {
            sum += tar[at] & 0xFF;
        }
        byte[] octal = String.format(Locale.ROOT, "%06o\0 ", sum).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(octal, 0, tar, header + CHECKSUM, octal.length);
    }

    /** In the form of xz, but not compressed, which would take most of the time. */
    static byte[] stored(byte[] tar) throws IOException {
        LZMA2Options options = new LZMA2Options(0);
        options.setMode(LZMA2Options.MODE_UNCOMPRESSED);
        options.setDictSize(LZMA2Options.DICT_SIZE_MIN);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XZOutputStream xz = new XZOutputStream(bytes, options)) {
            xz.write(tar);
        }
        return bytes.toByteArray();
    }
}
