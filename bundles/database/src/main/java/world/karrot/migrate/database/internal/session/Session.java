package world.karrot.migrate.database.internal.session;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * One transaction on a connection of its own. Used by one thread. Whatever the database objects to comes as an
 * exception with words for people, in which there is no row's content.
 */
public final class Session implements AutoCloseable {
    /** Raw lines: JSON escapes control characters, so nothing is ever quoted or split. */
    private static final String LINES = " TO STDOUT (FORMAT csv, QUOTE e'\\x01', DELIMITER e'\\x02')";

    private final DatabaseThread thread;
    private final Connection connection;
    private final Schema schema;
    private final Failures failures;

    private Session(DatabaseThread thread, Connection connection, Schema schema) {
        this.thread = thread;
        this.connection = connection;
        this.schema = schema;
        this.failures = new Failures(schema);
    }

    /** Begins a transaction that sees the database as it is now, and changes nothing. */
    public static Session reading(DataSource database) {
        return open(database, Opening.READING);
    }

    /** Begins a transaction whose deferrable constraints are checked when it says so, or at its end. */
    public static Session writing(DataSource database) {
        return open(database, Opening.WRITING);
    }

    /** Likewise for what is over so soon that no interrupt stops it, such as what cleans up after one. */
    public static Session brief(DataSource database) {
        return open(database, Opening.BRIEF);
    }

    /** Closes the connection if it turns out to be of no use. */
    private static Session open(DataSource database, Opening opening) {
        DatabaseThread thread = new DatabaseThread(opening.stops());
        try {
            Connection connection = thread.connect(database);
            return new Session(thread, connection, thread.call(() -> opening.begin(connection)));
        } catch (SQLException e) {
            thread.close();
            throw new Failures(Schema.UNKNOWN).translate(e);
        } catch (RuntimeException e) {
            thread.close();
            throw e;
        }
    }

    /** Makes something of this that closes it in the end. If that fails, it is closed now, and lets go of its locks. */
    public <T> T into(Function<Session, T> making) {
        try {
            return making.apply(this);
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    public Schema schema() {
        return schema;
    }

    /** The results of a query. */
    public <T> List<T> query(String sql, RowReader<T> reader, Object... parameters) {
        return call(() -> Query.list(connection, sql, reader, parameters));
    }

    /**
     * Hands on the results of a query one by one, however many there are.
     *
     * @param handler called by another thread while this one waits
     */
    public void each(String sql, RowHandler handler, Object... parameters) {
        call(() -> {
            Query.each(connection, sql, handler, parameters);
            return null;
        });
    }

    /** Waits for the database, and says in plain words what it objects to. */
    <T> T call(DatabaseThread.Work<T, SQLException> work) {
        try {
            return thread.call(work);
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    /** Gives up what is under way; what the database objects to then is of no use to anybody. */
    void giveUp(DatabaseThread.Work<?, SQLException> work) {
        thread.giveUp(work);
    }

    /** The only result of a query. */
    public <T> T one(String sql, RowReader<T> reader, Object... parameters) {
        return query(sql, reader, parameters).get(0);
    }

    /** Changes rows; returns how many. */
    public long update(String sql, Object... parameters) {
        return call(() -> Query.update(connection, sql, parameters));
    }

    public void execute(String sql) {
        call(() -> Query.execute(connection, sql));
    }

    /**
     * Writes each row of a query that has one column as a line.
     *
     * @param lines written to by another thread while this one waits
     * @return number of lines
     * @throws IOException if {@code lines} fails; the transaction is of no use then
     */
    public long copyOut(String query, OutputStream lines) throws IOException {
        try {
            return thread.call(() -> copy("COPY (" + query + ")" + LINES, lines));
        } catch (IOException e) {
            // The driver asks the server to stop; that may come late, and would then hit the next statement.
            thread.abort();
            throw e;
        }
    }

    private long copy(String sql, OutputStream lines) throws IOException {
        try {
            return copyManager().copyOut(sql, lines);
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    /** Starts a COPY into a table. */
    public Copy copyIn(String sql) {
        return new Copy(this, call(() -> copyManager().copyIn(sql)));
    }

    private CopyManager copyManager() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    public Failures failures() {
        return failures;
    }

    /** Makes everything final, or throws that it is not known whether it is. An interrupt comes before or after it. */
    public void commit() {
        try {
            thread.finish(() -> {
                connection.commit();
                return null;
            });
        } catch (SQLException e) {
            throw failures.translateCommit(e);
        }
    }

    /** Takes back what was not committed, and gives the connection back. Once is enough. */
    @Override
    public void close() {
        thread.close();
    }
}
