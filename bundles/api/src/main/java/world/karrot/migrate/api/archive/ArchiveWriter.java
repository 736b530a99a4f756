package world.karrot.migrate.api.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Writes one archive. Used by one thread, which may not write two members at a time. The file appears under its name
 * only with {@link #complete}; closing without it leaves nothing behind.
 */
@ProviderType
public interface ArchiveWriter extends AutoCloseable {
    /**
     * Adds a media file.
     *
     * @param path relative to the media folder
     * @param size in bytes
     * @param content exactly {@code size} bytes; closed by the caller
     * @throws IOException when the content is shorter or longer, or the disk is full
     */
    void file(String path, long size, InputStream content) throws IOException;

    /**
     * Opens a model's member for lines of JSON; a large one goes out as several members of one name, divided between
     * lines. One that stays empty is still there.
     */
    OutputStream open(MemberType type, String model) throws IOException;

    /** SHA-256 in lower-case hex of what went into a model's rows so far. */
    String checksum(String model);

    /**
     * Adds the manifest, ends the archive and gives the file its name.
     *
     * @return size of the archive in bytes
     * @throws ArchiveException when there is a file of that name by now, which is left as it is
     */
    long complete(Manifest manifest) throws IOException;

    @Override
    void close() throws IOException;
}
