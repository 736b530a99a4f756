package world.karrot.migrate.itests.instances;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class KarrotInstanceTest {

    private static final String WRONG_PASSWORD = "28P01";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void settingsAreThoseThatKarrotReads() throws IOException, SQLException {
        KarrotInstance instance = create("settings");
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(instance.env())) {
            settings.load(reader);
        }
        assertEquals(10, settings.size());
        assertEquals(instance.password(), settings.get("DATABASE_PASSWORD"));
        assertEquals(Integer.toString(instance.port()), settings.get("DATABASE_PORT"));
        assertEquals(instance.media().toString(), settings.get("FILE_UPLOAD_DIR"));
        assertEquals("https://settings.example.org", settings.get("SITE_URL"));
        assertEquals("Karrot settings", settings.get("SITE_NAME"));
    }

    @Test
    public void onlyTheOwnerReadsTheSettings() throws IOException, SQLException {
        assertEquals("rw-------", mode(create("mode").env()));
    }

    @Test
    public void mediaFolderHasTheModeOfTheSettings() throws IOException, SQLException {
        assertEquals("rwxr-x---", mode(create("folder").media()));
    }

    @Test
    public void passwordIsNeeded() throws IOException, SQLException {
        KarrotInstance instance = create("secret");
        SQLException refusal = assertThrows(
                SQLException.class, () -> DriverManager.getConnection(instance.jdbcUrl(), instance.user(), "wrong"));
        assertEquals(WRONG_PASSWORD, refusal.getSQLState());
    }

    @Test
    public void databaseIsKarrots() throws IOException, SQLException {
        try (Connection connection = create("server").connect()) {
            assertEquals(List.of("UTF8"), Tables.strings(connection, "SHOW server_encoding"));
            assertEquals(List.of("localhost"), Tables.strings(connection, "SHOW listen_addresses"));
            assertEquals(List.of("off"), Tables.strings(connection, "SHOW is_superuser"));
            assertEquals(List.of("t"), Tables.strings(connection, "SELECT 'LÖWE'::citext = 'löwe'"));
            String version = Tables.strings(connection, "SHOW server_version").get(0);
            assertTrue(version, version.startsWith("15."));
        }
    }

    @Test
    public void namesAreRestricted() {
        Path root = folder.getRoot().toPath();
        Postgres postgres = SharedPostgres.get();
        assertThrows(IllegalArgumentException.class, () -> postgres.create("../x", Fixture.EMPTY, root));
    }

    private KarrotInstance create(String name) throws IOException, SQLException {
        return SharedPostgres.get().create(name, Fixture.EMPTY, folder.getRoot().toPath());
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
