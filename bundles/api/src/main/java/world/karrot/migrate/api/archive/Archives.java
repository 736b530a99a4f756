package world.karrot.migrate.api.archive;

import java.io.IOException;
import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/** Makes and opens archives. Thread-safe. Called by the export, import and inspect services. */
@ProviderType
public interface Archives {
    /**
     * Starts an encrypted archive. Written to a file of mode 0600 beside {@code file} until it is complete.
     *
     * @param password not kept after the call
     * @param level xz's preset, 0 (fastest) to 9 (smallest)
     * @throws ArchiveException when the folder is not there or may not be written to, or the same file is being written
     */
    ArchiveWriter create(Path file, char[] password, int level) throws IOException;

    /**
     * Starts an archive that is written nowhere, to learn how large it would become.
     *
     * @param file where it would be; nothing is made there
     * @param level as above
     * @throws ArchiveException when the folder is not there
     */
    ArchiveWriter rehearse(Path file, char[] password, int level) throws IOException;

    /**
     * Opens an encrypted or a plain archive; which it is shows in its first bytes, not in its name.
     *
     * @param password ignored for a plain archive; kept until the archive is closed
     * @throws ArchiveException when there is no such file, or it is neither
     */
    Archive open(Path file, char[] password) throws IOException;

    /**
     * Whether the file is encrypted, so that a password has to be asked for.
     *
     * @throws ArchiveException when there is no such file, or it is no archive
     */
    boolean isEncrypted(Path file) throws IOException;
}
