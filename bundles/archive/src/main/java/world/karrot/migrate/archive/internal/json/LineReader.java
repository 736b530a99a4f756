package world.karrot.migrate.archive.internal.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import world.karrot.migrate.archive.internal.damage.Limits;

/** Divides a stream into lines; one longer than {@link Limits#LINE} is passed over but counted. Used by one thread. */
final class LineReader {
    private final InputStream in;
    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;
    private int scanned;
    private long number;
    private boolean escapes;
    private boolean tooLong;

    LineReader(InputStream in) {
        this.in = in;
    }

    /** Goes to the next line, if there is one. */
    boolean next() throws IOException {
        start = scanned;
        escapes = false;
        tooLong = false;
        while (!atLineEnd()) {
            if (!fill()) {
                break;
            }
        }
        boolean found = scanned > start || tooLong;
        number += found ? 1 : 0;
        return found;
    }

    private boolean atLineEnd() {
        // This loop sees every byte: locals are faster than fields.
        byte[] bytes = buffer;
        int at = scanned;
        boolean backslash = escapes;
        boolean newline = false;
        while (at < end && !newline) {
            byte b = bytes[at++];
            backslash |= b == '\\';
            newline = b == '\n';
        }
        scanned = at;
        escapes = backslash;
        return newline;
    }

    private boolean fill() throws IOException {
        makeRoom();
        int count = in.read(buffer, end, buffer.length - end);
        end += Math.max(count, 0);
        return count >= 0;
    }

    private void makeRoom() {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            scanned -= start;
            end -= start;
            start = 0;
        } else if (end == buffer.length && end < Limits.LINE) {
            buffer = Arrays.copyOf(buffer, 2 * end);
        } else if (end == buffer.length) {
            tooLong = true;
            scanned = 0;
            end = 0;
        }
    }

    /** From 1. */
    long number() {
        return number;
    }

    /** The line without its end, valid until {@link #next}. */
    ByteBuffer bytes() throws Malformed {
        if (tooLong) {
            throw new Malformed("The line is longer than " + (Limits.LINE >> 20) + " MiB");
        }
        int ends = scanned > start && buffer[scanned - 1] == '\n' ? 1 : 0;
        return ByteBuffer.wrap(buffer, start, scanned - start - ends);
    }

    /** Its length with its end, or that of its last part if it is too long; no less than 1. */
    int size() {
        return Math.max(1, scanned - start);
    }

    /** Whether there is a backslash in it. */
    boolean escapes() {
        return escapes;
    }

    /** Whether there is nothing but white space in it. */
    boolean isBlank() {
        boolean blank = !tooLong;
        for (int at = start; blank && at < scanned; at++) {
            blank = buffer[at] >= 0 && buffer[at] <= ' ';
        }
        return blank;
    }
}
