package world.karrot.migrate.archive.internal;

/** A line or a manifest that is not what it should be. The message says why, without any of its content. */
final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String message) {
        super(message);
    }

    Malformed(String message, Throwable cause) {
        super(message, cause);
    }
}
