package world.karrot.migrate.api;

/**
 * Root of everything that this project throws on purpose. The message is written for the admin: what is wrong, where,
 * and what to do about it, with no password, e-mail or row content in it.
 */
public class MigrationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MigrationException(String message) {
        super(message);
    }

    public MigrationException(String message, Throwable cause) {
        super(message, cause);
    }
}
