package world.karrot.migrate.itests.workshop;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import world.karrot.migrate.itests.instances.KarrotInstance;

/** Holds up whoever comes to a table, until it is closed. */
public final class LockedTable implements Hindrance {

    private final KarrotInstance instance;
    private final String table;
    private final Connection connection;

    public LockedTable(KarrotInstance instance, String table) throws SQLException {
        this.instance = instance;
        this.table = table;
        this.connection = instance.connect();
        connection.setAutoCommit(false);
        connection.createStatement().execute("LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE");
    }

    @Override
    public <T> Future<T> holdUp(Callable<T> work) throws Exception {
        return HoldUp.of(instance, "relation = '" + table + "'::regclass", work);
    }

    @Override
    public void close() throws SQLException {
        // A server notices some time later that a connection is closed.
        connection.rollback();
        connection.close();
    }
}
