package world.karrot.migrate.database.internal.session;

import java.sql.Connection;
import java.sql.SQLException;

/** The end of a transaction that makes everything final. */
final class Commit {
    private Commit() {}

    /**
     * An interrupt, by which a command is cancelled, comes before or after it.
     *
     * @throws world.karrot.migrate.api.instance.CommitException when it is not known whether the database did it
     */
    static void of(Connection connection, Failures failures) {
        boolean interrupted = Thread.interrupted();
        try {
            connection.commit();
        } catch (SQLException e) {
            throw failures.translateCommit(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
