package world.karrot.migrate.archive.internal.unpacking;

import org.bouncycastle.openpgp.PGPException;
import org.tukaani.xz.MemoryLimitException;
import org.tukaani.xz.UnsupportedOptionsException;
import org.tukaani.xz.XZIOException;
import world.karrot.migrate.archive.internal.damage.Damage;
import world.karrot.migrate.archive.internal.file.FileSource;

/** What a library complains of while it unpacks. */
final class Complaint {
    private Complaint() {}

    /** What it means, and about where. */
    static Damage of(Exception e, FileSource file) {
        String where = " (near byte " + file.position() + " of " + file.size() + ")";
        return new Damage((e instanceof Damage ? e.getMessage() : meaning(e)) + where, e);
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
