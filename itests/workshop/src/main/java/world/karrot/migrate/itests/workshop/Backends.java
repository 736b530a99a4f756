package world.karrot.migrate.itests.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import world.karrot.migrate.itests.instances.KarrotInstance;

/** The server's processes that work for commands. */
public final class Backends {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String AT_WORK = "SELECT query FROM pg_stat_activity "
            + "WHERE datname = current_database() AND application_name = 'karrot-migrate'";

    private Backends() {}

    /** What they do in an instance's database. */
    public static List<String> atWork(KarrotInstance instance) throws SQLException {
        return Sql.column(instance, AT_WORK);
    }

    /** Returns when the last of them has noticed that its command has ended. */
    public static void awaitEnd(KarrotInstance instance) throws SQLException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!atWork(instance).isEmpty()) {
            assertThat(Instant.now()).as("the end of %s", atWork(instance)).isBefore(end);
        }
    }
}
