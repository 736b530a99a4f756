package world.karrot.migrate.archive.internal.unpacking;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.tukaani.xz.BasicArrayCache;
import org.tukaani.xz.SingleXZInputStream;
import world.karrot.migrate.api.FileException;
import world.karrot.migrate.archive.internal.damage.Damage;
import world.karrot.migrate.archive.internal.damage.Limits;
import world.karrot.migrate.archive.internal.file.BulkInputStream;
import world.karrot.migrate.archive.internal.file.FileSource;
import world.karrot.migrate.archive.internal.openpgp.Decryption;
import world.karrot.migrate.archive.internal.openpgp.Integrity;
import world.karrot.migrate.archive.internal.openpgp.Passphrase;

/**
 * The tar inside an archive: decrypted, decompressed, and at its end proved whole, as far as that is asked for. Every
 * failure but the disk's is a {@link Damage}. Used by one thread; another one decrypts ahead.
 */
public final class Unpacked extends BulkInputStream {
    private static final int BUFFER = 1 << 16;

    private final FileSource file;
    private final InputStream compressed;
    private final InputStream tar;
    private long size;

    private Unpacked(FileSource file, InputStream compressed) throws IOException {
        this.file = file;
        this.compressed = new BufferedInputStream(compressed, BUFFER);
        this.tar = new SingleXZInputStream(this.compressed, Limits.XZ_MEMORY_KIB, true, new BasicArrayCache());
    }

    /**
     * Begins to unpack a file.
     *
     * @param passphrase ignored unless it is encrypted
     * @param integrity likewise
     */
    public static Unpacked of(FileSource file, FileKind kind, Passphrase passphrase, Integrity integrity)
            throws IOException {
        file.rewind();
        InputStream compressed = kind == FileKind.ENCRYPTED
                ? new ReadAhead("karrot-archive-decrypt", () -> Decryption.of(file, passphrase, integrity))
                : file;
        try {
            return of(file, compressed);
        } catch (IOException | RuntimeException e) {
            compressed.close();
            throw e;
        }
    }

    private static Unpacked of(FileSource file, InputStream compressed) throws IOException {
        try {
            return new Unpacked(file, compressed);
        } catch (FileException | Damage e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw Complaint.of(e, file);
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            int count = tar.read(bytes, offset, length);
            if (count < 0 && compressed.read() >= 0) {
                throw new Damage("holds something after its compressed data");
            }
            size += Math.max(count, 0);
            checkExpansion();
            return count;
        } catch (FileException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw Complaint.of(e, file);
        }
    }

    @Override
    public void close() throws IOException {
        compressed.close();
    }

    private void checkExpansion() throws Damage {
        if (size > Limits.UNPACKED + Limits.UNPACKED_PER_BYTE * file.position()) {
            throw new Damage("unpacks to more than a thousand times its size, as no group's data do");
        }
    }
}
