package world.karrot.migrate.database.internal.connect;

import java.util.Optional;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.database.internal.session.Session;

/** Sessions for what changes an instance. */
final class Writing {
    /** Nothing where the user's transactions may write unless they say otherwise. */
    private static final String READ_ONLY = """
            SELECT pg_is_in_recovery(), quote_ident(current_user), quote_ident(current_database())
            WHERE current_setting('transaction_read_only')::boolean""";

    private static final Finding STANDBY = Finding.of(
            "The database is a standby server: it follows another one, and can only be read",
            "Connect to that one, its primary.");

    private Writing() {}

    /**
     * Returns one that may write, and otherwise closes it.
     *
     * @throws RefusedException when it is a standby server, or somebody has set the role, the database or the server to
     *     be only read
     */
    static Session on(Session session) {
        return session.into(open -> {
            refusal(open).ifPresent(refusal -> {
                throw new RefusedException(refusal);
            });
            return open;
        });
    }

    private static Optional<Finding> refusal(Session session) {
        return session
                .query(READ_ONLY, row -> row.getBoolean(1) ? STANDBY : refusal(row.getString(2), row.getString(3)))
                .stream()
                .findFirst();
    }

    private static Finding refusal(String user, String database) {
        return Finding.of(
                "The database's user " + user + " is set to read only: default_transaction_read_only is on",
                "Somebody did not want this database changed by this user. Connect as the user that Karrot runs as; or,"
                        + " if this is the one, run as a superuser: ALTER ROLE " + user + " IN DATABASE " + database
                        + " SET default_transaction_read_only = off;");
    }
}
