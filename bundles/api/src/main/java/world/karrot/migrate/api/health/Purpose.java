package world.karrot.migrate.api.health;

/** What instances are looked at for. */
public enum Purpose {
    /** To export from them. */
    EXPORT,

    /** To import to them. */
    IMPORT,

    /** For both. */
    MOVE
}
