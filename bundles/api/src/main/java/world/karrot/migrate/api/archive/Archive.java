package world.karrot.migrate.api.archive;

import java.io.IOException;
import org.osgi.annotation.versioning.ProviderType;

/** An archive that can be read any number of times, always the same file even when its name is reused meanwhile. */
@ProviderType
public interface Archive extends AutoCloseable {
    /**
     * Reads the archive from its first byte to its last and checks everything that proves it whole.
     *
     * @throws ArchiveException when it is not an archive, damaged, cut short, or the password is wrong
     * @throws IOException when the disk fails, or from the visitor
     */
    void read(ArchiveVisitor visitor) throws IOException;

    /**
     * Reads the archive once more, for a visitor that compares all that it uses with what {@link #read} brought, and so
     * notices itself what has changed since. What would prove the encrypted message intact is not worked out again; all
     * other checks are made.
     *
     * @throws ArchiveException when it is not an archive any more, damaged or cut short
     * @throws IOException when the disk fails, or from the visitor
     */
    void readAgain(ArchiveVisitor visitor) throws IOException;

    /**
     * The SHA-256 of the file as it is, encrypted or not, in lower-case hex.
     *
     * @throws IOException when the disk fails
     */
    String sha256() throws IOException;

    @Override
    void close() throws IOException;
}
