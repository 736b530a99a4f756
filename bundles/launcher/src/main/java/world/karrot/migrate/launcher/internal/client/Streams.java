package world.karrot.migrate.launcher.internal.client;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/** The standard streams of whoever called, byte by byte as they are, and the terminal behind them if there is one. */
final class Streams {

    private static final int CHUNK = 8192;

    private final InputStream in = new FileInputStream(FileDescriptor.in);
    private final OutputStream out = new FileOutputStream(FileDescriptor.out);
    private final OutputStream err = new FileOutputStream(FileDescriptor.err);
    private final boolean terminal;
    private boolean written = !Boolean.getBoolean("karrot.outputClosed");
    private volatile boolean reading;
    private volatile boolean hidden;

    Streams(boolean terminal) {
        this.terminal = terminal;
    }

    /** Whoever has gone away or has no room for it does not end the command, which may ask for that. */
    void out(byte[] bytes) {
        written &= write(out, bytes);
    }

    void err(byte[] bytes) {
        write(err, bytes);
    }

    private static boolean write(OutputStream to, byte[] bytes) {
        try {
            to.write(bytes);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether all of the output has arrived so far. */
    boolean areWritten() {
        return written;
    }

    /** The next bytes of standard input, or null at its end. */
    byte[] read() throws IOException {
        return read(CHUNK);
    }

    private byte[] read(int most) throws IOException {
        reading = true;
        byte[] bytes = new byte[most];
        int count = in.read(bytes);
        reading = false;
        return count < 0 ? null : Arrays.copyOf(bytes, count);
    }

    /** Whether a thread waits for somebody to type. */
    boolean areRead() {
        return reading;
    }

    /** A line from the terminal, or null if there is none. */
    byte[] ask(byte[] prompt) throws IOException {
        return terminal ? line(prompt) : null;
    }

    /** The same, typed without being shown. */
    byte[] askSecretly(byte[] prompt) throws IOException {
        if (!terminal) {
            return null;
        }
        hide(true);
        try {
            return line(prompt);
        } finally {
            hide(false);
            err.write('\n');
        }
    }

    private byte[] line(byte[] prompt) throws IOException {
        err.write(prompt);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (byte[] next = read(1); next == null || next[0] != '\n'; next = read(1)) {
            if (next == null) {
                return null;
            }
            line.write(next);
        }
        return line.toByteArray();
    }

    /** Shows what is typed again, if that has been hidden. */
    void show() throws IOException {
        if (hidden) {
            hide(false);
        }
    }

    private void hide(boolean hide) throws IOException {
        hidden = hide;
        try {
            new ProcessBuilder("stty", hide ? "-echo" : "echo")
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
