package world.karrot.migrate.archive.internal.tar;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import world.karrot.migrate.api.FileException;
import world.karrot.migrate.api.archive.ArchiveException;
import world.karrot.migrate.archive.internal.damage.Damage;

/** Turns what went wrong while an archive was read into words for an admin. Used by one thread. */
public final class ArchiveFailures {
    private final Path archive;
    private String member;

    public ArchiveFailures(Path archive) {
        this.archive = archive;
    }

    /** What is being read from here on. */
    public void reading(String member) {
        this.member = member;
    }

    /**
     * What a failure means.
     *
     * @param failure from a library or from the streams here, never from a visitor
     * @throws IOException when the disk failed, or this thread was interrupted
     */
    public ArchiveException of(Exception failure) throws IOException {
        FileException disk = cause(failure, FileException.class);
        if (disk != null) {
            throw disk;
        }
        InterruptedIOException interrupted = cause(failure, InterruptedIOException.class);
        if (interrupted != null) {
            throw interrupted;
        }
        Damage damage = cause(failure, Damage.class);
        return exception(damage == null ? "is damaged: it is no valid tar" : damage.getMessage(), failure);
    }

    private static <T extends Throwable> T cause(Throwable failure, Class<T> type) {
        Throwable cause = failure;
        while (cause != null && !type.isInstance(cause)) {
            cause = cause.getCause();
        }
        return type.cast(cause);
    }

    private ArchiveException exception(String what, Throwable cause) {
        String where = member == null ? "" : ", in or after the member " + MemberName.printable(member);
        return new ArchiveException("The archive " + archive + " " + what + where, cause);
    }
}
