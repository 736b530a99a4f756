package world.karrot.migrate.itests.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.instances.Rows;

/** Holds up whoever comes to a table, until it is closed. */
public final class LockedTable implements AutoCloseable {

    private static final int SECONDS_TO_COME = 120;
    private static final String WAITING =
            "SELECT pid FROM pg_locks WHERE relation = '%s'::regclass AND NOT granted AND database = "
                    + "(SELECT oid FROM pg_database WHERE datname = current_database())";

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

    /** Starts the work and returns once it waits for the table. */
    public <T> Future<T> holdUp(Callable<T> work) throws Exception {
        ExecutorService worker = Executors.newSingleThreadExecutor();
        Future<T> started = worker.submit(work);
        worker.shutdown();
        Instant end = Instant.now().plusSeconds(SECONDS_TO_COME);
        while (new Rows(instance).select(WAITING.formatted(table)).isEmpty()) {
            assertThat(started).as("the work that should come to %s", table).isNotDone();
            assertThat(Instant.now()).as("the work comes to %s", table).isBefore(end);
        }
        return started;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
