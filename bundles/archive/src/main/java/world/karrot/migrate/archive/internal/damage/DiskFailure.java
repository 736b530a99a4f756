package world.karrot.migrate.archive.internal.damage;

import java.io.IOException;

/** The disk failed, which says nothing about the archive. */
public final class DiskFailure extends IOException {
    private static final long serialVersionUID = 1L;

    public DiskFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
