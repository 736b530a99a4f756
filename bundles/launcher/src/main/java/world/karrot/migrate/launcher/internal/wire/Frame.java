package world.karrot.migrate.launcher.internal.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

/** One thing that one end says to the other. */
public final class Frame {

    private final Kind kind;
    private final byte[] bytes;

    public Frame(Kind kind, byte[] bytes) {
        this.kind = kind;
        this.bytes = bytes;
    }

    public Kind kind() {
        return kind;
    }

    public byte[] bytes() {
        return bytes;
    }

    public String text() {
        return new String(bytes, UTF_8);
    }
}
