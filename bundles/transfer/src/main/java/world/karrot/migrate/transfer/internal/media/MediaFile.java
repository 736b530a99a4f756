package world.karrot.migrate.transfer.internal.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;

/**
 * A file that is open for reading, so that its size cannot become another file's.
 *
 * @param size in bytes
 */
public record MediaFile(long size, InputStream content) implements AutoCloseable {
    /** Takes over the channel of a file. */
    static MediaFile of(Path file, SeekableByteChannel channel) throws IOException {
        try {
            return new MediaFile(channel.size(), new MediaStream(file, Channels.newInputStream(channel)));
        } catch (IOException | RuntimeException e) {
            closeAfter(e, channel);
            throw e;
        }
    }

    private static void closeAfter(Exception failure, SeekableByteChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
