package world.karrot.migrate.api.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;
import world.karrot.migrate.api.Finding;

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

    /**
     * A stream that passes on to another what is written to it, and reads it as lines of JSON, as an import will. A row
     * is told when its line is complete; closing takes what is left for a line.
     *
     * @param rows told of each row
     * @param problems told of each line that is not a JSON object
     */
    OutputStream reading(OutputStream out, Consumer<Row> rows, Consumer<Finding> problems);

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
