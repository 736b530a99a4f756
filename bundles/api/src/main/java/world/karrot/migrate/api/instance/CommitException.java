package world.karrot.migrate.api.instance;

import world.karrot.migrate.api.MigrationException;

/** A commit whose answer was lost: the database may have carried it out or not. */
public final class CommitException extends MigrationException {
    private static final long serialVersionUID = 1L;

    public CommitException(String message) {
        super(message);
    }
}
