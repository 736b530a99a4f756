package world.karrot.migrate.archive.internal.openpgp;

/** What is known of a message before it is read. */
public enum Integrity {
    /** Nothing: at its end, its digest has to be what the message says. */
    UNPROVED,

    /** An earlier reading has proved it, and whoever reads it now compares it with what that brought. */
    PROVED
}
