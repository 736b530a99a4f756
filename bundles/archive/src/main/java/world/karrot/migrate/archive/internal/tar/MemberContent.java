package world.karrot.migrate.archive.internal.tar;

import java.io.IOException;
import java.security.MessageDigest;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import world.karrot.migrate.archive.internal.file.BulkInputStream;

/** One member's bytes, during its visit. Closing does nothing: what is left unread is skipped in any case. */
public final class MemberContent extends BulkInputStream {
    private final TarArchiveInputStream tar;
    private final ArchiveFailures failures;
    private final MessageDigest checksum;
    private boolean visited;

    /**
     * The bytes of the member that the tar is at.
     *
     * @param checksum told of every byte; or null
     */
    public MemberContent(TarArchiveInputStream tar, ArchiveFailures failures, MessageDigest checksum) {
        this.tar = tar;
        this.failures = failures;
        this.checksum = checksum;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (visited) {
            throw new IOException("A member can be read only during its visit");
        }
        int count = readTar(bytes, offset, length);
        if (checksum != null && count > 0) {
            checksum.update(bytes, offset, count);
        }
        return count;
    }

    private int readTar(byte[] bytes, int offset, int length) throws IOException {
        try {
            return tar.read(bytes, offset, length);
        } catch (IOException | RuntimeException e) {
            throw failures.of(e);
        }
    }

    /** Reads what the visitor left. */
    public void finish() throws IOException {
        byte[] rest = new byte[1 << 13];
        while (read(rest) >= 0) {
            // Only the checksum needs it.
        }
        visited = true;
    }
}
