package world.karrot.migrate.shell.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * One end of the connection between {@code bin/karrot} and Karaf: frames of a kind, a length and that many bytes. Karaf
 * says {@code HELLO} when it has taken the connection, the client sends its {@code REQUEST}, Karaf sends what the
 * command writes and asks for what it reads, and at last its {@code EXIT} code. A client that stops sending cancels its
 * command.
 */
final class Wire implements Closeable {

    /** {@code READ} and {@code ASK} are answered by {@code INPUT}, or by {@code NO_INPUT} where there is none. */
    enum Kind {
        HELLO('h'),
        REQUEST('q'),
        OUT('o'),
        ERR('e'),
        READ('r'),
        ASK('a'),
        ASK_SECRET('s'),
        INPUT('i'),
        NO_INPUT('n'),
        EXIT('x');

        private final byte code;

        Kind(char code) {
            this.code = (byte) code;
        }

        private static Kind of(byte code) throws IOException {
            return Arrays.stream(values())
                    .filter(kind -> kind.code == code)
                    .findFirst()
                    .orElseThrow(() -> new IOException("Not a frame of bin/karrot"));
        }
    }

    static final class Frame {
        private final Kind kind;
        private final byte[] bytes;

        Frame(Kind kind, byte[] bytes) {
            this.kind = kind;
            this.bytes = bytes;
        }

        Kind kind() {
            return kind;
        }

        byte[] bytes() {
            return bytes;
        }

        String text() {
            return new String(bytes, UTF_8);
        }
    }

    private static final int HEADER = 1 + Integer.BYTES;

    private final SocketChannel channel;

    Wire(SocketChannel channel) {
        this.channel = channel;
    }

    /** Where Karaf listens: a socket in its data directory, which only its owner can use. */
    static Path socket(Path data) {
        return data.resolve("karrot.socket");
    }

    /**
     * A file that says that Karaf has come up once with what is in its cache. Without it the cache is what a first
     * start left behind that did not get to its end, and Karaf never comes up from that.
     */
    static Path complete(Path data) {
        return data.resolve("cache/karrot.complete");
    }

    void send(Kind kind, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        send(kind, bytes, 0, bytes.length);
    }

    /** An interrupt, by which a command is cancelled, does not close the channel: its last words still arrive. */
    synchronized void send(Kind kind, byte[] bytes, int offset, int length) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(HEADER + length);
        frame.put(kind.code).putInt(length).put(bytes, offset, length).flip();
        boolean interrupted = Thread.interrupted();
        try {
            while (frame.hasRemaining()) {
                channel.write(frame);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The next frame, or null when the other end has nothing more to say. */
    Frame receive() throws IOException {
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
    void endSending() throws IOException {
        channel.shutdownOutput();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
