package world.karrot.migrate.archive.internal.ahead;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Buffers of one size that go round between a thread that fills them and one that empties them. A new one would first
 * be filled with zeros, and be in no processor's cache.
 */
public final class Buffers {
    private final int size;
    private final Queue<byte[]> spare = new ConcurrentLinkedQueue<>();

    /** @param size of each, in bytes */
    public Buffers(int size) {
        this.size = size;
    }

    /** Called by the thread that fills them: one with anything in it. */
    public byte[] next() {
        byte[] buffer = spare.poll();
        return buffer == null ? new byte[size] : buffer;
    }

    /**
     * Called by the thread that empties them, which uses it no more.
     *
     * @param buffer left to the garbage collector when it has another size
     */
    public void giveBack(byte[] buffer) {
        if (buffer.length == size) {
            spare.add(buffer);
        }
    }
}
