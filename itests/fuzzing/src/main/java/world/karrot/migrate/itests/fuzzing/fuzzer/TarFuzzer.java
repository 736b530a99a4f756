package world.karrot.migrate.itests.fuzzing.fuzzer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import world.karrot.migrate.itests.workshop.archive.StoredXz;

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
        FuzzedFile.read(StoredXz.of(input));
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
}
