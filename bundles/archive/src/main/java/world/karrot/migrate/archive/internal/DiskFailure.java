package world.karrot.migrate.archive.internal;

import java.io.IOException;

/** The disk failed, which says nothing about the archive. */
final class DiskFailure extends IOException {
    private static final long serialVersionUID = 1L;

    DiskFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
