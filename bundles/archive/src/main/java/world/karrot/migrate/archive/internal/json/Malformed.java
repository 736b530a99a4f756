package world.karrot.migrate.archive.internal.json;

/** A line or a manifest that is not what it should be. The message says why, without any of its content. */
public final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    public Malformed(String message) {
        super(message);
    }

    public Malformed(String message, Throwable cause) {
        super(message, cause);
    }
}
