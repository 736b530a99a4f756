package world.karrot.migrate.archive.internal;

import java.io.IOException;
import org.bouncycastle.openpgp.PGPException;
import org.tukaani.xz.MemoryLimitException;
import org.tukaani.xz.UnsupportedOptionsException;
import org.tukaani.xz.XZIOException;

/**
 * What is wrong with an archive, found somewhere below the members. Becomes an
 * {@link world.karrot.migrate.api.archive.ArchiveException} where file and member are known; see {@link Diagnosis}.
 */
final class Damage extends IOException {
    private static final long serialVersionUID = 1L;

    /** @param what ends the sentence "The archive ..." */
    Damage(String what) {
        super(what);
    }

    Damage(String what, Throwable cause) {
        super(what, cause);
    }

    /** What a library's complaint means. */
    static Damage of(Exception e, FileSource file) {
        String where = " (near byte " + file.position() + " of " + file.size() + ")";
        return new Damage(e instanceof Damage ? e.getMessage() + where : meaning(e) + where, e);
    }

    private static String meaning(Exception e) {
        if (e instanceof MemoryLimitException) {
            return "was compressed with settings that need too much memory. Compress it with xz -9 at most";
        }
        if (e instanceof UnsupportedOptionsException) {
            return "was compressed in a way that is not supported. Compress it with xz's presets";
        }
        if (e instanceof XZIOException) {
            return "is damaged or cut short: its compressed data make no sense";
        }
        return e instanceof PGPException
                ? "is damaged or cut short: its encrypted data make no sense"
                : "is damaged or cut short";
    }
}
