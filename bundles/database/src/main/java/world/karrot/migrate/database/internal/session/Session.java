package world.karrot.migrate.database.internal.session;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import world.karrot.migrate.api.instance.InstanceException;

/**
 * One transaction on a connection of its own. Used by one thread. Whatever the database objects to comes as an
 * exception with words for people, in which there is no row's content.
 */
public final class Session implements AutoCloseable {
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

    /** Raw lines: JSON escapes control characters, so nothing is ever quoted or split. */
    private static final String LINES = " TO STDOUT (FORMAT csv, QUOTE e'\\x01', DELIMITER e'\\x02')";

    private static final int OLDEST = 14;

    private final Connection connection;
    private final Schema schema;
    private final Failures failures;

    private Session(Connection connection, Schema schema) {
        this.connection = connection;
        this.schema = schema;
        this.failures = new Failures(schema);
    }

    /** Begins a transaction that sees the database as it is now, and changes nothing. */
    public static Session reading(DataSource database) {
        return open(database, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    }

    /** Begins a transaction whose deferrable constraints are checked when it says so, or at its end. */
    public static Session writing(DataSource database) {
        return open(
                database, "SET TRANSACTION ISOLATION LEVEL READ COMMITTED, READ WRITE; SET CONSTRAINTS ALL DEFERRED");
    }

    private static Session open(DataSource database, String begin) {
        try {
            return begin(database.getConnection(), begin);
        } catch (SQLException e) {
            throw new Failures(Schema.UNKNOWN).translate(e);
        }
    }

    /** Closes the connection if it turns out to be of no use. */
    private static Session begin(Connection connection, String begin) throws SQLException {
        try {
            requireMultiranges(connection);
            connection.setAutoCommit(false);
            execute(connection, begin + SETTINGS);
            return new Session(connection, SchemaReader.read(connection));
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static void requireMultiranges(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseMajorVersion() < OLDEST) {
            throw new InstanceException("The database is older than PostgreSQL " + OLDEST + ", which is needed.");
        }
    }

    public Schema schema() {
        return schema;
    }

    /** The results of a query. */
    public <T> List<T> query(String sql, RowReader<T> reader, Object... parameters) {
        try {
            return Query.list(connection, sql, reader, parameters);
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    /** Hands on the results of a query one by one, however many there are. */
    public void each(String sql, RowHandler handler, Object... parameters) {
        try {
            Query.each(connection, sql, handler, parameters);
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    /** The only result of a query. */
    public <T> T one(String sql, RowReader<T> reader, Object... parameters) {
        return query(sql, reader, parameters).get(0);
    }

    /** Changes rows; returns how many. */
    public long update(String sql, Object... parameters) {
        try {
            return Query.update(connection, sql, parameters);
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    public void execute(String sql) {
        try {
            execute(connection, sql);
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * Writes each row of a query that has one column as a line.
     *
     * @return number of lines
     * @throws IOException if {@code lines} fails; the transaction is of no use then
     */
    public long copyOut(String query, OutputStream lines) throws IOException {
        try {
            return copyManager().copyOut("COPY (" + query + ")" + LINES, lines);
        } catch (IOException e) {
            abort(e);
            throw e;
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    /** The driver asks the server to stop; that may come late, and would then hit the next statement. */
    private void abort(IOException e) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException failed) {
            e.addSuppressed(failures.translate(failed));
        }
    }

    /** Starts a COPY into a table. */
    public CopyIn copyIn(String sql) throws SQLException {
        return copyManager().copyIn(sql);
    }

    private CopyManager copyManager() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    public Failures failures() {
        return failures;
    }

    /** Makes everything final, or throws that it is not known whether it is. */
    public void commit() {
        Commit.of(connection, failures);
    }

    /** Takes back what was not committed, and gives the connection back. Once is enough. */
    @Override
    public void close() {
        try (connection) {
            if (!connection.isClosed()) {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }
}
