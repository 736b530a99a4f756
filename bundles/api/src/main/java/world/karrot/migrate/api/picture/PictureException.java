package world.karrot.migrate.api.picture;

import world.karrot.migrate.api.MigrationException;

/**
 * A picture of which no sizes can be made: it is none, is of another format, is damaged or too large, takes too long,
 * or this machine cannot write its format. The message is the end of a sentence that begins with "it", without a full
 * stop, and says what is wrong with it; which picture it is, the caller knows.
 */
public final class PictureException extends MigrationException {
    private static final long serialVersionUID = 1L;

    private static final String ANOTHER = "Karrot shows a broken picture there until somebody uploads another one.";

    private final String remedy;

    /** Where nothing helps but another picture. */
    public PictureException(String message) {
        this(message, ANOTHER);
    }

    /** Where nothing helps but another picture. */
    public PictureException(String message, Throwable cause) {
        this(message, ANOTHER, cause);
    }

    /**
     * Where something else helps.
     *
     * @param remedy what the admin can do about it, whole sentences
     */
    public PictureException(String message, String remedy) {
        this(message, remedy, null);
    }

    /**
     * Where something else helps.
     *
     * @param remedy what the admin can do about it, whole sentences
     */
    public PictureException(String message, String remedy, Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    /** What the admin can do about it, whole sentences. */
    public String remedy() {
        return remedy;
    }
}
