package world.karrot.migrate.archive.internal.tar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import world.karrot.migrate.archive.internal.xz.Compression;
import world.karrot.migrate.archive.internal.xz.Incompressible;
import world.karrot.migrate.archive.internal.xz.XzWriter;

/** Puts members into the tar, all with the same owner, mode and time as Karrot gives them. */
public final class TarWriter {
    private static final int MODE = 0644;

    private final XzWriter xz;
    private final Compression compression;
    private final TarArchiveOutputStream tar;
    private final byte[] copy = new byte[1 << 16];

    public TarWriter(XzWriter xz, Compression compression) {
        this.xz = xz;
        this.compression = compression;
        this.tar = new TarArchiveOutputStream(xz, TarConstants.DEFAULT_BLKSIZE, StandardCharsets.UTF_8.name());
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        tar.setAddPaxHeadersForNonAsciiNames(true);
    }

    public void member(String name, byte[] content, int length) throws IOException {
        tar.putArchiveEntry(entry(name, length));
        tar.write(content, 0, length);
        tar.closeArchiveEntry();
    }

    /** Copies exactly {@code size} bytes, and makes sure that there are no more. */
    public void member(String name, long size, InputStream content) throws IOException {
        byte[] beginning = content.readNBytes((int) Math.min(size, Incompressible.SAMPLE));
        tar.putArchiveEntry(entry(name, size));
        // Only whole records go into these blocks: tar's headers and padding do shrink.
        xz.compressWith(Incompressible.test(beginning) ? Compression.STORED : compression);
        tar.write(beginning);
        long missing = copy(size - beginning.length, content);
        if (missing > 0 || content.read() >= 0) {
            String how = missing > 0 ? "shorter" : "longer";
            throw new IOException(name + " became " + how + " than its " + size + " bytes while it was read");
        }
        xz.compressWith(compression);
        tar.closeArchiveEntry();
    }

    /** How much of {@code size} the content does not have. */
    private long copy(long size, InputStream content) throws IOException {
        long left = size;
        for (int n; left > 0 && (n = content.read(copy, 0, (int) Math.min(left, copy.length))) >= 0; left -= n) {
            tar.write(copy, 0, n);
        }
        return left;
    }

    private static TarArchiveEntry entry(String name, long size) {
        TarArchiveEntry entry = new TarArchiveEntry(name, true);
        entry.setSize(size);
        entry.setMode(MODE);
        entry.setIds(0, 0);
        entry.setNames("", "");
        entry.setModTime(0L);
        return entry;
    }

    public void finish() throws IOException {
        tar.finish();
    }
}
