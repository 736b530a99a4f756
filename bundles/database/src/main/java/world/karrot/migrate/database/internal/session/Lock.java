package world.karrot.migrate.database.internal.session;

import world.karrot.migrate.api.instance.InstanceException;

/** The lock that only imports and undos ask for, held until the end of their transaction. */
public final class Lock {
    /** Any number will do, if it is always the same and nobody else's: this is {@code karrot} in ASCII. */
    private static final long NUMBER = 0x6b61_7272_6f74L;

    private Lock() {}

    /**
     * Returns the session once it has the lock.
     *
     * @throws InstanceException when another one has it
     */
    public static Session take(Session session) {
        boolean locked = session.one("SELECT pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), NUMBER);
        if (!locked) {
            throw new InstanceException(
                    "Another import is running on this instance, or an undo. Wait until it has ended.");
        }
        return session;
    }
}
