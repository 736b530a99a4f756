package world.karrot.migrate.itests.benchmark.measure;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import world.karrot.migrate.itests.instances.KarrotInstance;

/**
 * Seconds of each step of an export or import, as its database sees them: which table a statement is about, and the
 * time in which the transaction has none. The commands show their progress only to a terminal.
 */
public final class Steps {
    /** What steps of reading back begin with: the names of the tables that hold the rows as they should be. */
    public static final String STAGING = "staging_";

    private static final long INTERVAL_MILLIS = 20;
    private static final double NANOS = 1e9;

    private static final String NOW = """
            SELECT CASE WHEN state = 'active'
                THEN concat(coalesce(substring(query, '(?:FROM|COPY|with) (?:public|pg_temp)\\."?([a-z0-9_]+)'),
                        substring(query, '^[A-Z ]{0,40}')),
                    CASE wait_event WHEN 'ClientRead' THEN ', waiting for rows' WHEN 'ClientWrite' THEN ', waiting to be read' END)
                ELSE 'outside the database' END
            FROM pg_stat_activity
            WHERE datname = current_database() AND xact_start IS NOT NULL AND pid <> pg_backend_pid()
                AND application_name = 'karrot-migrate'
            """;

    private final Map<String, Double> seconds = new LinkedHashMap<>();

    private long looked = System.nanoTime();

    private Steps() {}

    /** Watches the database while a command runs. */
    public static Map<String, Double> of(KarrotInstance instance, Command command)
            throws IOException, SQLException, InterruptedException {
        FutureTask<Double> running = new FutureTask<>(command::run);
        Thread thread = new Thread(running, "watched");
        thread.start();
        Steps steps = new Steps();
        try (Connection connection = instance.connect();
                PreparedStatement now = connection.prepareStatement(NOW)) {
            while (!running.isDone()) {
                steps.look(now);
                Thread.sleep(INTERVAL_MILLIS);
            }
            running.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
        return steps.seconds;
    }

    private void look(PreparedStatement now) throws SQLException {
        try (ResultSet found = now.executeQuery()) {
            long time = System.nanoTime();
            if (found.next()) {
                seconds.merge(found.getString(1), (time - looked) / NANOS, Double::sum);
            }
            looked = time;
        }
    }

    /** What is watched. */
    public interface Command {
        Double run() throws IOException, InterruptedException;
    }
}
