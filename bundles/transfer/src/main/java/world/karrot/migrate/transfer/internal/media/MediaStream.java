package world.karrot.migrate.transfer.internal.media;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import world.karrot.migrate.api.FileException;

/** The content of a media file; a disk that fails to give it is said to have failed at this file. */
final class MediaStream extends FilterInputStream {
    private final Path file;

    MediaStream(Path file, InputStream content) {
        super(content);
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return in.read(bytes, offset, length);
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    static FileException failure(Path file, IOException cause) {
        return new FileException("The media file " + file + " cannot be read", cause);
    }
}
