package world.karrot.migrate.itests.workshop.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/**
 * The form of xz, but not compressed: compressing, and decompressing again, would be most of what some tests compute.
 */
public final class StoredXz {
    private StoredXz() {}

    /** What is written goes on into a stream, which is closed with it. */
    public static OutputStream to(OutputStream stream) throws IOException {
        LZMA2Options options = new LZMA2Options(0);
        options.setMode(LZMA2Options.MODE_UNCOMPRESSED);
        options.setDictSize(LZMA2Options.DICT_SIZE_MIN);
        return new XZOutputStream(stream, options);
    }

    public static byte[] of(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream xz = to(bytes)) {
            xz.write(content);
        }
        return bytes.toByteArray();
    }
}
