package world.karrot.migrate.api.archive;

import world.karrot.migrate.api.MigrationException;

/**
 * A file that is no archive, is damaged or cut short, a password that does not fit, or a place where no archive can be
 * written.
 */
public final class ArchiveException extends MigrationException {
    private static final long serialVersionUID = 1L;

    public ArchiveException(String message) {
        super(message);
    }

    public ArchiveException(String message, Throwable cause) {
        super(message, cause);
    }
}
