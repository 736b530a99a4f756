package world.karrot.migrate.launcher.internal.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.PrintStream;

/** The output of a command, which can tell whether it has arrived where the caller wants it. */
final class CallersStream extends PrintStream {
    private final Caller caller;

    CallersStream(OutputStream frames, Caller caller) {
        super(frames, true, UTF_8);
        this.caller = caller;
    }

    @Override
    public boolean checkError() {
        return super.checkError() || !caller.hasWritten();
    }
}
