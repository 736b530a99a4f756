package world.karrot.migrate.itests.instances;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class PostgresTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void nothingIsLeftOnceClosed() throws IOException, SQLException {
        PostgresSettings settings = PostgresSettings.below(root());
        int port;
        try (Postgres postgres = Postgres.start(settings);
                Connection connection =
                        postgres.create("closing", Fixture.EMPTY, root()).connect()) {
            port = postgres.port();
            assertTrue(connection.isValid(0));
        }
        Ports.assertClosed(port);
        assertFalse(Files.exists(settings.data()));
    }

    @Test
    public void serverParametersCanBeSet() throws IOException, SQLException {
        PostgresSettings settings = PostgresSettings.below(root()).with("fsync", "on");
        try (Postgres postgres = Postgres.start(settings);
                Connection connection =
                        postgres.create("parameters", Fixture.EMPTY, root()).connect()) {
            assertEquals(List.of("on"), Tables.strings(connection, "SHOW fsync"));
        }
    }

    @Test
    public void aDroppedInstanceHasNoDatabaseEvenIfSomebodyIsConnected() throws IOException, SQLException {
        try (Postgres postgres = Postgres.start(PostgresSettings.below(root()))) {
            KarrotInstance instance = postgres.create("dropped", Fixture.EMPTY, root());
            try (Connection connection = instance.connect()) {
                postgres.drop(instance);
                assertFalse(connection.isValid(0));
            }
            assertThrows(SQLException.class, instance::connect);
        }
    }

    @Test
    public void dataFolderInUseIsLeftAlone() throws IOException, SQLException {
        PostgresSettings settings = PostgresSettings.below(root());
        try (Postgres postgres = Postgres.start(settings);
                Connection connection =
                        postgres.create("first", Fixture.EMPTY, root()).connect()) {
            assertThrows(IllegalStateException.class, () -> Postgres.start(settings));
            assertTrue(connection.isValid(0));
        }
    }

    @Test
    public void whatAKilledServerHasLeftIsClearedAwayByTheNextTemporaryOne() throws IOException {
        PostgresSettings settings = PostgresSettings.temporary();
        Path left = settings.data().resolveSibling("left");
        Files.createDirectories(left);
        Path lock = Files.writeString(left.resolve("epg-lock"), "");
        Files.setLastModifiedTime(lock, FileTime.from(Instant.EPOCH));
        Postgres.start(settings).close();
        assertFalse(Files.exists(left));
    }

    private Path root() {
        return folder.getRoot().toPath();
    }
}
