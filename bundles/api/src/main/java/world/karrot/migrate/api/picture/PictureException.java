package world.karrot.migrate.api.picture;

import world.karrot.migrate.api.MigrationException;

/**
 * A picture of which no sizes can be made: it is none, is of another format, is damaged or too large, takes too long,
 * or this machine cannot write its format. The message is a sentence without a full stop that begins with a small
 * letter and says what is wrong with it; which picture it is, the caller knows.
 */
public final class PictureException extends MigrationException {
    private static final long serialVersionUID = 1L;

    public PictureException(String message) {
        super(message);
    }

    public PictureException(String message, Throwable cause) {
        super(message, cause);
    }
}
