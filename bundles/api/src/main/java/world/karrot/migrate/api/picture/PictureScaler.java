package world.karrot.migrate.api.picture;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Makes sizes of pictures, as Karrot does. Called by the transfer bundle. Thread-safe: call it from as many threads as
 * there are cores. It works in the caller's thread, and waits there while the pictures of other threads need the
 * memory.
 */
@ProviderType
public interface PictureScaler {
    /**
     * Makes sizes of one picture, all of them or none. A size is the whole picture, upright, in its original's format,
     * which its content says and not its name. It fits into a square, keeps transparency and colour profile, and is
     * never larger than the original. It says nothing of where or how the picture was taken.
     *
     * @param original a JPEG, PNG, GIF or WebP, of which an animated one counts as its first picture; read from its
     *     start and left open
     * @param sizes the sides of the squares, in pixels, from 1 to 4096
     * @return for each of {@code sizes}, the content of its file
     * @throws PictureException when no size can be made of this picture, for a reason that the admin should hear of
     * @throws java.io.InterruptedIOException when the thread is interrupted
     * @throws IOException when the original cannot be read, although it may be in order
     */
    Map<Integer, byte[]> scale(SeekableByteChannel original, Set<Integer> sizes) throws IOException;
}
