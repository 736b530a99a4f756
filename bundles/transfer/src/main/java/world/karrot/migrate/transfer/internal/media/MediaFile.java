package world.karrot.migrate.transfer.internal.media;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file that is open for reading, so that its size cannot become another file's.
 *
 * @param size in bytes
 */
public record MediaFile(long size, InputStream content) implements AutoCloseable {
    @Override
    public void close() throws IOException {
        content.close();
    }
}
