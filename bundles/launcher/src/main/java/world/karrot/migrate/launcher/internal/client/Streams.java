package world.karrot.migrate.launcher.internal.client;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import world.karrot.migrate.launcher.internal.wire.Alarm;

/** The standard streams of whoever called, byte by byte as they are, and the terminal behind them if there is one. */
final class Streams {

    private static final int CHUNK = 8192;
    private static final String NOBODY_READS = "Broken pipe";

    private final InputStream in;
    private final Output out;
    private final Output err;
    private final boolean terminal;
    private final boolean outputClosed;
    private volatile boolean reading;
    private volatile boolean hidden;

    /**
     * Of anybody.
     *
     * @param terminal whether somebody can be asked
     * @param outputClosed whether output leads nowhere
     */
    Streams(InputStream in, Output out, Output err, boolean terminal, boolean outputClosed) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.terminal = terminal;
        this.outputClosed = outputClosed;
    }

    /** Those that {@code bin/karrot} found. */
    static Streams ofCaller() {
        String coloured = System.getProperty("karrot.coloured", "");
        return new Streams(
                new FileInputStream(FileDescriptor.in),
                new Output(new FileOutputStream(FileDescriptor.out), coloured.contains("1")),
                new Output(new FileOutputStream(FileDescriptor.err), coloured.contains("2")),
                Boolean.getBoolean("karrot.terminal"),
                Boolean.getBoolean("karrot.outputClosed"));
    }

    void out(byte[] bytes) {
        out.write(bytes);
    }

    void err(byte[] bytes) {
        err.write(bytes);
    }

    void complain(String message) {
        err.write(Alarm.of(message));
    }

    /** Whether all of the output has arrived so far. */
    boolean areWritten() {
        return !outputClosed && out.loss().isEmpty();
    }

    /** Says why output was lost; but whoever no longer reads it, such as {@code head}, does not want to hear of it. */
    void explainLoss() {
        Optional<String> reason = outputClosed ? Optional.of("it is closed") : out.loss();
        reason.filter(said -> !said.equals(NOBODY_READS)).ifPresent(said -> complain("standard output: " + said));
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
    byte[] askSecretly(byte[] prompt) throws IOException, InterruptedException {
        if (!terminal) {
            return null;
        }
        hide(true);
        try {
            return line(prompt);
        } finally {
            hide(false);
            err.write("\n");
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
    void show() throws IOException, InterruptedException {
        if (hidden) {
            hide(false);
        }
    }

    private void hide(boolean hide) throws IOException, InterruptedException {
        hidden = hide;
        new ProcessBuilder("stty", hide ? "-echo" : "echo")
                .redirectInput(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
    }
}
