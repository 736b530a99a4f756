package world.karrot.migrate.launcher.internal.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import world.karrot.migrate.launcher.internal.wire.Frame;
import world.karrot.migrate.launcher.internal.wire.Kind;
import world.karrot.migrate.launcher.internal.wire.Wire;

/** Whoever called {@code bin/karrot}, asked for input only when the command wants some. */
final class Caller {

    private static final Frame NOTHING = new Frame(Kind.NO_INPUT, new byte[0]);

    private final Wire wire;
    private final BlockingQueue<Frame> answers = new LinkedBlockingQueue<>();
    private volatile boolean gone;

    Caller(Wire wire) {
        this.wire = wire;
    }

    /** Takes what the caller answered. */
    void answer(Frame answer) {
        answers.add(answer);
    }

    /** From now on, nothing is answered. */
    void leave() {
        gone = true;
        answers.add(NOTHING);
    }

    /** Whether all that was written so far has arrived where the caller wants it. */
    boolean hasWritten() {
        try {
            return answer(Kind.WRITTEN, "").kind() == Kind.INPUT;
        } catch (IOException e) {
            return false; // a caller who is gone has not
        }
    }

    /** The caller's line, typed without being shown if it is secret. */
    String ask(String prompt, boolean secret) throws IOException {
        Frame answer = answer(secret ? Kind.ASK_SECRET : Kind.ASK, prompt);
        if (gone) {
            throw new InterruptedIOException("cancelled");
        }
        if (answer.kind() == Kind.NO_INPUT) {
            throw new IOException("There is no terminal to ask \"" + prompt.strip() + "\"");
        }
        return answer.text();
    }

    /** The caller's standard input. */
    InputStream input() {
        return new InputStream() {
            private byte[] bytes = new byte[0];
            private int next;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] to, int offset, int length) throws IOException {
                if (next == bytes.length) {
                    bytes = Caller.this.answer(Kind.READ, "").bytes();
                    next = 0;
                }
                int count = Math.min(length, bytes.length - next);
                System.arraycopy(bytes, next, to, offset, count);
                next += count;
                return count == 0 && length > 0 ? -1 : count;
            }
        };
    }

    private synchronized Frame answer(Kind question, String text) throws IOException {
        if (gone) {
            return NOTHING;
        }
        wire.send(question, text);
        try {
            return answers.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("cancelled");
        }
    }
}
