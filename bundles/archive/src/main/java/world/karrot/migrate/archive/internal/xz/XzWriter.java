package world.karrot.migrate.archive.internal.xz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.tukaani.xz.ArrayCache;
import org.tukaani.xz.BasicArrayCache;
import world.karrot.migrate.archive.internal.file.BulkOutputStream;

/**
 * Writes one xz stream whose blocks are compressed side by side. Used by one thread, which also writes the finished
 * blocks on, in order; it waits when more than two blocks a worker are under way, so that memory stays bounded.
 *
 * <p>{@link #finish} ends the stream; {@link #close} only stops what is under way. Neither closes the stream below.
 */
public final class XzWriter extends BulkOutputStream {
    private final OutputStream out;
    private final ExecutorService workers;
    private final int mostPending;
    private final ArrayCache cache = new BasicArrayCache();
    private final Queue<Pending> pending = new ArrayDeque<>();
    private final Deque<byte[]> freeBuffers = new ArrayDeque<>();
    private final ByteArrayOutputStream index = new ByteArrayOutputStream();

    private Compression compression;
    private byte[] buffer;
    private int length;
    private long blocks;

    /** A block under way, and the buffer that is free again after it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Pending(Future<XzBlock> block, byte[] buffer) {}

    public XzWriter(OutputStream out, Compression compression) throws IOException {
        this.out = out;
        this.compression = compression;
        this.buffer = new byte[compression.blockSize()];
        int count = Workers.countFor(compression);
        this.workers = Workers.start(count);
        this.mostPending = 2 * count;
        out.write(XzFormat.streamHeader());
    }

    /** From here on compresses otherwise; what has been written so far keeps its way. */
    public void compressWith(Compression next) throws IOException {
        if (!next.equals(compression)) {
            endBlock();
            compression = next;
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        for (int done = 0; done < count; ) {
            int part = Math.min(count - done, buffer.length - length);
            System.arraycopy(bytes, offset + done, buffer, length, part);
            length += part;
            done += part;
            if (length == buffer.length) {
                endBlock();
            }
        }
    }

    private void endBlock() throws IOException {
        if (length == 0) {
            return;
        }
        byte[] data = buffer;
        int size = length;
        Compression how = compression;
        pending.add(new Pending(workers.submit(() -> XzBlock.compress(data, size, how, cache)), data));
        length = 0;
        writeFinished();
        buffer = freeBuffers.isEmpty() ? new byte[data.length] : freeBuffers.pop();
    }

    private void writeFinished() throws IOException {
        while (pending.size() >= mostPending
                || (!pending.isEmpty() && pending.peek().block().isDone())) {
            writeNext();
        }
    }

    private void writeNext() throws IOException {
        Pending next = pending.remove();
        XzBlock block = await(next.block());
        block.writeTo(out);
        index.writeBytes(block.indexRecord());
        blocks++;
        freeBuffers.push(next.buffer());
    }

    private static XzBlock await(Future<XzBlock> block) throws IOException {
        try {
            return block.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException("Writing the archive was interrupted");
            interrupted.initCause(e);
            throw interrupted;
        } catch (ExecutionException e) {
            throw new IOException("Compressing failed: " + e.getCause(), e.getCause());
        }
    }

    public void finish() throws IOException {
        endBlock();
        while (!pending.isEmpty()) {
            writeNext();
        }
        byte[] indexBytes = XzFormat.index(blocks, index.toByteArray());
        out.write(indexBytes);
        out.write(XzFormat.footer(indexBytes.length));
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
