package world.karrot.migrate.transfer.internal;

/** What an admin can do about problems that are found in several places. */
public final class Remedies {
    /** Of archives that neither Karrot nor this tool writes. */
    public static final String MADE_BY_HAND = "The archive was changed or made by other software; export again.";

    private Remedies() {}
}
