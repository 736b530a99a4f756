package world.karrot.migrate.database.internal.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import world.karrot.migrate.api.CancelledException;
import world.karrot.migrate.api.instance.InstanceException;
import world.karrot.migrate.database.internal.TestServer;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.instances.Rows;

/** An interrupt reaches the server, whatever that is waiting for. */
public class CancelledSessionTest {
    private static final String WAITING =
            "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";

    private static final String TABLE = "users_user";
    private static final int SECONDS_TO_END = 20;

    private KarrotInstance instance;
    private Connection site;
    private Session session;

    @Before
    public void begin() throws Exception {
        instance = TestServer.create(Fixture.SAMPLE);
        session = Session.writing(instance.dataSource());
        site = instance.connect();
        site.setAutoCommit(false);
        lock(TABLE);
    }

    @After
    public void end() throws Exception {
        session.close();
        site.close();
    }

    private void lock(String table) throws Exception {
        try (Statement statement = site.createStatement()) {
            statement.execute("LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE");
        }
    }

    @Test(timeout = 60_000)
    public void aQueryEnds() throws Exception {
        assertIsCancelled(() -> session.query("SELECT id FROM users_user", row -> row.getLong(1)));
    }

    @Test(timeout = 60_000)
    public void aQueryThatIsHandledRowByRowEnds() throws Exception {
        assertIsCancelled(() -> session.each("SELECT id FROM users_user", row -> row.getLong(1)));
    }

    @Test(timeout = 60_000)
    public void aStatementEnds() throws Exception {
        assertIsCancelled(() -> session.execute("SET CONSTRAINTS ALL IMMEDIATE; DELETE FROM users_user"));
    }

    @Test(timeout = 60_000)
    public void aCopyOutOfTheDatabaseEnds() throws Exception {
        assertIsCancelled(() -> session.copyOut("SELECT id FROM users_user", OutputStream.nullOutputStream()));
    }

    @Test(timeout = 60_000)
    public void aCopyIntoTheDatabaseEnds() throws Exception {
        assertIsCancelled(() -> session.copyIn("COPY users_user (id) FROM STDIN"));
    }

    /** The rows are on their way, and the server waits with the first of them. */
    @Test(timeout = 60_000)
    public void aCopyThatIsUnderWayEnds() throws Exception {
        createTableThatWaitsForEach("ROW");
        try (Copy copy = session.copyIn("COPY copied (id) FROM STDIN")) {
            byte[] rows = "1\n".repeat(1 << 20).getBytes(UTF_8);
            assertIsCancelled(() -> {
                for (int i = 0; i < 100; i++) {
                    copy.write(rows, 0, rows.length);
                }
            });
        }
    }

    /** Its writer has failed, or was interrupted elsewhere; the server does not read that, since it waits. */
    @Test(timeout = 60_000)
    public void aCopyThatIsGivenUpEnds() throws Exception {
        createTableThatWaitsForEach("STATEMENT");
        Copy copy = session.copyIn("COPY copied (id) FROM STDIN");
        byte[] row = "1\n".getBytes(UTF_8);
        copy.write(row, 0, row.length);
        copy.close();
        session.close();
        assertThat(waiting()).isEmpty();
    }

    private void createTableThatWaitsForEach(String what) throws Exception {
        TestServer.execute(instance, """
                CREATE TABLE copied (id integer);
                CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS
                    $$ BEGIN PERFORM count(*) FROM users_user; RETURN NEW; END $$;
                CREATE TRIGGER wait BEFORE INSERT ON copied FOR EACH %s EXECUTE FUNCTION wait();""".formatted(what));
    }

    @Test(timeout = 60_000)
    public void theBeginningEnds() throws Exception {
        session.close();
        lock("django_migrations");
        assertIsCancelled(() -> Session.writing(instance.dataSource()));
    }

    @Test(timeout = 60_000)
    public void aServerThatDoesNotAnswerIsLeftToItself() throws Exception {
        session.execute("CREATE TABLE of_no_use ()");
        long server = session.one("SELECT pg_backend_pid()", row -> row.getLong(1));
        signal("STOP", server);
        try {
            session.close();
        } finally {
            signal("CONT", server);
        }
        assertThat(new Rows(instance).select("SELECT FROM pg_class WHERE relname = 'of_no_use'"))
                .isEmpty();
    }

    private static void signal(String name, long process) throws Exception {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process)).start();
        assertThat(kill.waitFor()).isZero();
    }

    /** It cleans up after an interrupt; and for a lock it does not wait. */
    @Test(timeout = 60_000)
    public void whatIsBriefIsNotStopped() {
        Thread.currentThread().interrupt();
        try (Session brief = Session.brief(instance.dataSource())) {
            assertThat(brief.<Long>one("SELECT 1", row -> row.getLong(1))).isEqualTo(1);
            assertThatThrownBy(() -> brief.execute("DELETE FROM users_user"))
                    .isInstanceOf(InstanceException.class)
                    .hasMessageContaining("locked by somebody else");
        }
        assertThat(Thread.interrupted()).isTrue();
    }

    /** Of the thread that works, once its server waits for a lock. */
    private void assertIsCancelled(Work work) throws Exception {
        Thread worker = Thread.currentThread();
        Thread cancelling = new Thread(() -> {
            while (waiting().isEmpty()) {
                Thread.onSpinWait();
            }
            worker.interrupt();
        });
        cancelling.start();
        long start = System.nanoTime();
        assertThatThrownBy(work::run).isInstanceOf(CancelledException.class);
        assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(SECONDS_TO_END));
        assertThat(Thread.interrupted()).as("whether others learn of it").isTrue();
        assertThat(waiting()).isEmpty();
        cancelling.join();
    }

    private List<?> waiting() {
        try {
            return new Rows(instance).select(WAITING);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Work {
        void run() throws Exception;
    }
}
