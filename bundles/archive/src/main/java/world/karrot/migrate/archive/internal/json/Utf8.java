package world.karrot.migrate.archive.internal.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Decodes strictly: whatever is not UTF-8 is refused and not replaced. Used by one thread. */
public final class Utf8 {
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private CharBuffer chars = CharBuffer.allocate(1 << 12);

    /** The text, in a buffer that is used again for the next. */
    public CharBuffer decode(ByteBuffer bytes) throws Malformed {
        if (chars.capacity() < bytes.remaining()) {
            chars = CharBuffer.allocate(Integer.highestOneBit(bytes.remaining()) << 1);
        }
        int first = bytes.position();
        CoderResult result = decoder.reset().decode(bytes, chars.clear(), true);
        if (result.isError()) {
            throw new Malformed("The line is not UTF-8 at byte " + (bytes.position() - first + 1) + " of it");
        }
        return chars.flip();
    }
}
