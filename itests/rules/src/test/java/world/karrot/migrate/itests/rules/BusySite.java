package world.karrot.migrate.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import world.karrot.migrate.itests.instances.KarrotInstance;

/** People who go on using an instance: they sign up, write, plan and log in, again and again until it is closed. */
final class BusySite implements AutoCloseable {

    /** What is written in each round, as what is different from the oldest row of the table. */
    private static final Map<String, String> WRITTEN = Map.of(
            "users_user", "'username', 'busy' || %1$s, 'email', 'busy%1$s@example.com'",
            "conversations_conversationmessage", "'content', 'busy ' || %1$s",
            "activities_activity", "'description', 'busy ' || %1$s, 'is_public', false, 'public_id', null");

    private static final String WRITE = """
            INSERT INTO %1$s SELECT written.* FROM %1$s oldest, LATERAL jsonb_populate_record(oldest,
                jsonb_build_object('id', nextval(pg_get_serial_sequence('%1$s', 'id')), %2$s)) AS written
            WHERE oldest.id = (SELECT min(id) FROM %1$s WHERE id < 1000) RETURNING '%1$s ' || row_to_json(%1$s)
            """;

    private static final int SECONDS_TO_WRITE = 60;

    private final KarrotInstance instance;
    private final long person;
    private final List<String> written = new ArrayList<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final Future<?> writing;
    private volatile boolean closed;
    private volatile CountDownLatch rounds = new CountDownLatch(0);

    /** @param person who logs in, again and again */
    BusySite(KarrotInstance instance, long person) {
        this.instance = instance;
        this.person = person;
        this.writing = worker.submit((Callable<Void>) this::write);
    }

    private Void write() throws SQLException {
        try (Connection connection = instance.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET lock_timeout = '20s'");
            for (int round = 0; !closed; round++) {
                write(statement, round);
                connection.commit();
                rounds.countDown();
            }
        }
        return null;
    }

    private void write(Statement statement, int round) throws SQLException {
        for (Map.Entry<String, String> table : WRITTEN.entrySet()) {
            String values = table.getValue().formatted(round);
            try (ResultSet row = statement.executeQuery(WRITE.formatted(table.getKey(), values))) {
                row.next();
                written.add(row.getString(1));
            }
        }
        statement.execute("UPDATE users_user SET last_login = now() WHERE id = " + person);
    }

    /** Returns when so many more rounds were committed: whoever else is at work holds nobody up. */
    void awaitRounds(int number) throws InterruptedException {
        CountDownLatch next = new CountDownLatch(number);
        rounds = next;
        assertThat(next.await(SECONDS_TO_WRITE, TimeUnit.SECONDS))
                .as("people can write")
                .isTrue();
    }

    /** Ends it; returns a line for each row that was written. */
    List<String> end() throws InterruptedException, ExecutionException {
        close();
        writing.get();
        return written;
    }

    /** Takes the rows out again. */
    static String[] removal() {
        return WRITTEN.keySet().stream()
                .sorted(Comparator.reverseOrder())
                .map(table -> "DELETE FROM %s WHERE %s LIKE 'busy%%'".formatted(table, column(table)))
                .toArray(String[]::new);
    }

    private static String column(String table) {
        String values = WRITTEN.get(table);
        return values.substring(1, values.indexOf('\'', 1));
    }

    @Override
    public void close() {
        closed = true;
        worker.shutdown();
    }
}
