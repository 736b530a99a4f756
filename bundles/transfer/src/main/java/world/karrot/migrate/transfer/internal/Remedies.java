package world.karrot.migrate.transfer.internal;

/** What an admin can do about problems that are found in several places. */
public final class Remedies {
    /** Of archives that neither Karrot nor this tool writes. */
    public static final String MADE_BY_HAND = "The archive was changed or made by other software; export again.";

    /** Of sizes of pictures that cannot be made. */
    public static final String PICTURES = "If feature:list does not show karrot-pictures as started, feature:install"
            + " karrot-pictures installs it; otherwise bundle:start world.karrot.migrate.pictures starts it.";

    private Remedies() {}
}
