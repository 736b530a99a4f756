package world.karrot.migrate.launcher.internal.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/**
 * One end of the connection between {@code bin/karrot} and Karaf: frames of a kind, a length and that many bytes. Karaf
 * says {@code HELLO} and its release when it has taken the connection, the client sends its {@code REQUEST}, Karaf
 * sends what the command writes and asks for what it reads, and at last its {@code EXIT} code. A client that stops
 * sending cancels its command.
 */
public final class Wire implements Closeable {

    private static final int HEADER = 1 + Integer.BYTES;

    private final SocketChannel channel;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(Wire::daemon);

    public Wire(SocketChannel channel) {
        this.channel = channel;
    }

    public void send(Kind kind, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        send(kind, bytes, 0, bytes.length);
    }

    /**
     * An interrupt, by which a command is cancelled, would close the channel under a thread that is writing to it. So a
     * thread of its own writes, which this one waits for: a command's last words still arrive.
     */
    public void send(Kind kind, byte[] bytes, int offset, int length) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(HEADER + length);
        frame.put(kind.code()).putInt(length).put(bytes, offset, length).flip();
        try {
            CompletableFuture.runAsync(() -> write(frame), writer).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof UncheckedIOException failed ? failed.getCause() : new IOException(e);
        } catch (RejectedExecutionException e) {
            throw new ClosedChannelException();
        }
    }

    private void write(ByteBuffer frame) {
        try {
            while (frame.hasRemaining()) {
                channel.write(frame);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "bin/karrot writer");
        thread.setDaemon(true);
        return thread;
    }

    /** The next frame, or null when the other end has nothing more to say. */
    public Frame receive() throws IOException {
        byte[] header = read(HEADER);
        if (header == null) {
            return null;
        }
        byte[] bytes = read(ByteBuffer.wrap(header).getInt(1));
        return bytes == null ? null : new Frame(Kind.of(header[0]), bytes);
    }

    private byte[] read(int length) throws IOException {
        byte[] bytes = new byte[length];
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                return null;
            }
        }
        return bytes;
    }

    /** Says that nothing more will be sent, but goes on listening. */
    public void endSending() throws IOException {
        channel.shutdownOutput();
    }

    /** Takes nothing more, as if the other end had nothing more to say. */
    public void endReceiving() throws IOException {
        channel.shutdownInput();
    }

    @Override
    public void close() throws IOException {
        writer.shutdown();
        channel.close();
    }
}
