package world.karrot.migrate.itests.workshop;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;

/** Something in a database that holds up whoever comes to it, until it is closed. */
public interface Hindrance extends AutoCloseable {
    /** Starts work and returns once it is held up. */
    <T> Future<T> holdUp(Callable<T> work) throws Exception;

    @Override
    void close() throws SQLException;
}
