package world.karrot.migrate.archive.internal;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** One member's bytes, during its visit. Closing does nothing: what is left unread is skipped in any case. */
final class MemberContent extends InputStream {
    private final TarArchiveInputStream tar;
    private final Diagnosis diagnosis;
    private final MessageDigest checksum;
    private boolean visited;

    /** @param checksum told of every byte; or null */
    MemberContent(TarArchiveInputStream tar, Diagnosis diagnosis, MessageDigest checksum) {
        this.tar = tar;
        this.diagnosis = diagnosis;
        this.checksum = checksum;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
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
            throw diagnosis.of(e);
        }
    }

    /** Reads what the visitor left. */
    void finish() throws IOException {
        byte[] rest = new byte[1 << 13];
        while (read(rest) >= 0) {
            // Only the checksum needs it.
        }
        visited = true;
    }
}
