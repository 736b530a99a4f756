package world.karrot.migrate.api.instance;

import world.karrot.migrate.api.MigrationException;

/** An instance that is not there, cannot be reached, or is not what it should be. */
public final class InstanceException extends MigrationException {
    private static final long serialVersionUID = 1L;

    public InstanceException(String message) {
        super(message);
    }

    public InstanceException(String message, Throwable cause) {
        super(message, cause);
    }
}
