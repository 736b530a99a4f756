package world.karrot.migrate.shell.launcher;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What {@code bin/karrot} runs: sends a command to Karaf and is its input, output and exit code. */
public final class Client {

    private static final int CHUNK = 8192;
    private static final long CANCEL_SECONDS = 30;

    private final Wire wire;
    private final InputStream in = new FileInputStream(FileDescriptor.in);
    private final OutputStream out = new FileOutputStream(FileDescriptor.out);
    private final OutputStream err = new FileOutputStream(FileDescriptor.err);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final boolean terminal = Boolean.getBoolean("karrot.terminal");
    private volatile boolean reading;
    private volatile boolean hidden;

    private Client(Wire wire) {
        this.wire = wire;
    }

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        List<String> words = Arrays.stream(arguments).map(Client::reachable).toList();
        Request request =
                new Request(Path.of("").toAbsolutePath().toString(), System.getenv("KARROT_TRACE") != null, words);
        try (Wire wire = new KarafProcess(property("karrot.home"), property("karrot.data")).connect()) {
            return new Client(wire).run(request);
        } catch (IOException e) {
            System.err.println("karrot: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 1;
    }

    private static Path property(String name) {
        return Path.of(System.getProperty(name));
    }

    /** What a shell hands over as an open file, such as {@code <(pass show karrot)}, seen from Karaf. */
    private static String reachable(String argument) {
        String mine = "/proc/" + ProcessHandle.current().pid() + "/fd/";
        return argument.equals("/dev/stdin") ? mine + 0 : argument.replaceFirst("^/dev/fd/(?=\\d+$)", mine);
    }

    private int run(Request request) throws IOException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::cancel));
        try {
            wire.send(Wire.Kind.REQUEST, request.format());
            int code = -1;
            for (Wire.Frame frame = wire.receive(); frame != null; frame = wire.receive()) {
                switch (frame.kind()) {
                    case OUT -> out.write(frame.bytes());
                    case ERR -> err.write(frame.bytes());
                    case READ -> answer(read(CHUNK));
                    case ASK -> answer(terminal ? ask(frame.bytes()) : null);
                    case ASK_SECRET -> answer(terminal ? askSecretly(frame.bytes()) : null);
                    case EXIT -> code = Integer.parseInt(frame.text());
                    default -> throw new IOException("Karaf sent " + frame.kind());
                }
            }
            if (code < 0) {
                throw new IOException("Karaf ended before the command did");
            }
            return code;
        } finally {
            ended.countDown();
        }
    }

    private void answer(byte[] input) throws IOException {
        if (input == null) {
            wire.send(Wire.Kind.NO_INPUT, "");
        } else {
            wire.send(Wire.Kind.INPUT, input, 0, input.length);
        }
    }

    /** The next bytes of standard input, or null at its end. */
    private byte[] read(int most) throws IOException {
        reading = true;
        byte[] bytes = new byte[most];
        int count = in.read(bytes);
        reading = false;
        return count < 0 ? null : Arrays.copyOf(bytes, count);
    }

    private byte[] ask(byte[] prompt) throws IOException {
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

    private byte[] askSecretly(byte[] prompt) throws IOException {
        hide(true);
        try {
            return ask(prompt);
        } finally {
            hide(false);
            err.write('\n');
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

    /** Ctrl-C: the command is told, and what it still has to say, and Karaf to clean up, is waited for. */
    private void cancel() {
        try {
            if (hidden) {
                hide(false);
            }
            if (ended.getCount() > 0) {
                wire.endSending();
                if (reading) {
                    drain();
                }
                ended.await(CANCEL_SECONDS, TimeUnit.SECONDS);
            }
        } catch (IOException | InterruptedException e) {
            System.err.println("karrot: cancelled: " + e.getMessage());
        }
    }

    /** Stands in for the main thread, which waits for someone to type. */
    private void drain() throws IOException {
        for (Wire.Frame frame = wire.receive(); frame != null; frame = wire.receive()) {
            if (frame.kind() == Wire.Kind.ERR) {
                err.write(frame.bytes());
            }
        }
        ended.countDown();
    }
}
