package world.karrot.migrate.launcher.internal.wire;

import java.io.IOException;
import java.util.Arrays;

/**
 * What a frame is. {@code READ} and {@code ASK} are answered by {@code INPUT}, or by {@code NO_INPUT} where there is
 * none; so is {@code WRITTEN}, which asks whether all of {@code OUT} so far has arrived where the caller wants it.
 */
public enum Kind {
    HELLO('h'),
    REQUEST('q'),
    OUT('o'),
    ERR('e'),
    READ('r'),
    ASK('a'),
    ASK_SECRET('s'),
    WRITTEN('w'),
    INPUT('i'),
    NO_INPUT('n'),
    EXIT('x');

    private final byte code;

    Kind(char code) {
        this.code = (byte) code;
    }

    byte code() {
        return code;
    }

    static Kind of(byte code) throws IOException {
        return Arrays.stream(values())
                .filter(kind -> kind.code == code)
                .findFirst()
                .orElseThrow(() -> new IOException("Not a frame of bin/karrot"));
    }
}
