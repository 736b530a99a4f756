package world.karrot.migrate.database.internal.session;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import world.karrot.migrate.api.instance.InstanceException;

/**
 * How a transaction begins.
 *
 * @param sql what is run first
 * @param stops whether an interrupt stops it
 */
record Opening(String sql, boolean stops) {
    /**
     * What each transaction needs, whatever the server, the database or the role are set to. Every role may set these.
     * Rows that row security would hide are an error. Karrot's tables are found first, and behind them whatever the
     * instance's own triggers and checks expect to find. Servers before PostgreSQL 17 have no transaction_timeout.
     */
    private static final String SETTINGS = """
            ; SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO'; SET LOCAL IntervalStyle = 'postgres'; \
            SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = 'hex'; SET LOCAL row_security = off; \
            SET LOCAL standard_conforming_strings = on; SET LOCAL application_name = 'karrot-migrate'; \
            SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0; SET LOCAL jit = off; \
            SET LOCAL work_mem = '32MB'; \
            SELECT set_config('search_path', concat_ws(', ', 'public', nullif(current_setting('search_path'), '')), true); \
            SELECT set_config(name, '0', true) FROM pg_settings WHERE name = 'transaction_timeout'""";

    private static final String CHANGES =
            "SET TRANSACTION ISOLATION LEVEL READ COMMITTED; SET CONSTRAINTS ALL DEFERRED" + SETTINGS;

    /** What is over soon does not wait for others either. */
    private static final String PATIENCE = "; SET LOCAL lock_timeout = '5s'";

    static final Opening READING =
            new Opening("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY" + SETTINGS, true);

    static final Opening WRITING = new Opening(CHANGES, true);
    static final Opening BRIEF = new Opening(CHANGES + PATIENCE, false);

    private static final int OLDEST = 14;

    /** Behind a pooler the names of statements meet those that others left in the same session of the server. */
    private static final int UNNAMED = 0;

    /** Returns what the database looks like. */
    Schema begin(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseMajorVersion() < OLDEST) {
            throw new InstanceException("The database is older than PostgreSQL " + OLDEST + ", which is needed.");
        }
        connection.setAutoCommit(false);
        connection.unwrap(PGConnection.class).setPrepareThreshold(UNNAMED);
        Query.execute(connection, sql);
        return SchemaReader.read(connection);
    }
}
