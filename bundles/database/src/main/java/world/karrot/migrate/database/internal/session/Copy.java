package world.karrot.migrate.database.internal.session;

import org.postgresql.copy.CopyIn;

/** A {@code COPY} into a table that is under way. Used by one thread. */
public final class Copy implements AutoCloseable {
    private final Session session;
    private final CopyIn copy;

    Copy(Session session, CopyIn copy) {
        this.session = session;
        this.copy = copy;
    }

    /** Sends bytes, which are kept no longer than that takes. */
    public void write(byte[] bytes, int offset, int length) {
        session.call(() -> {
            copy.writeToCopy(bytes, offset, length);
            return null;
        });
    }

    /** Returns the number of rows, once all of them are there. */
    public long finish() {
        return session.call(copy::endCopy);
    }

    /** Gives up on it unless it is finished: a transaction cannot be rolled back in the midst of a load. */
    @Override
    public void close() {
        if (copy.isActive()) {
            session.giveUp(() -> {
                copy.cancelCopy();
                return null;
            });
        }
    }
}
