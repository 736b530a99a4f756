package world.karrot.migrate.launcher.internal.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import world.karrot.migrate.launcher.internal.server.ServedKaraf;
import world.karrot.migrate.launcher.internal.wire.DataFolder;

/** {@code bin/karrot} as somebody calls it, in this virtual machine, and what they see of it. */
final class Typed {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Streams streams;

    private Typed(InputStream in, OutputStream out, boolean terminal, boolean closed) {
        streams = new Streams(
                in, new Output(out == null ? this.out : out, false), new Output(err, false), terminal, closed);
    }

    /** Where nobody is asked, and a file or a pipe is standard input. */
    static Typed inScript(String input) {
        return new Typed(new ByteArrayInputStream(input.getBytes(UTF_8)), null, false, false);
    }

    /** Where somebody types. */
    static Typed inTerminal(String lines) {
        return inTerminal(new ByteArrayInputStream(lines.getBytes(UTF_8)));
    }

    /** Where somebody types. */
    static Typed inTerminal(InputStream in) {
        return new Typed(in, null, true, false);
    }

    /** Where standard output is closed. */
    static Typed unheard() {
        return new Typed(InputStream.nullInputStream(), null, false, true);
    }

    /** Where standard output takes nothing, for a reason that the system has. */
    static Typed losing(String reason) {
        OutputStream lossy = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
        return new Typed(InputStream.nullInputStream(), lossy, false, false);
    }

    Streams streams() {
        return streams;
    }

    /** Settings of a caller without a terminal. */
    static CallerSettings at(Path home) {
        return new CallerSettings(home, new DataFolder(home.resolve("data")), "bin/karrot", 0, "10", false);
    }

    /** Calls and waits. Returns the exit code. */
    int karrot(ServedKaraf karaf, String... words) throws InterruptedException {
        return Client.run(at(karaf.home()), streams, words);
    }

    String out() {
        return out.toString(UTF_8);
    }

    String err() {
        return err.toString(UTF_8);
    }
}
