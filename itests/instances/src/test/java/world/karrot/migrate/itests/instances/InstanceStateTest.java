package world.karrot.migrate.itests.instances;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class InstanceStateTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private KarrotInstance instance;
    private InstanceState before;

    @Before
    public void readState() throws IOException, SQLException {
        instance = SharedPostgres.get()
                .create("state", Fixture.COMMUNITY, folder.getRoot().toPath());
        before = InstanceState.of(instance);
    }

    @Test
    public void isEqualWhenNothingChanged() throws IOException, SQLException {
        run("SELECT nextval(pg_get_serial_sequence('users_user', 'id'))");
        assertEquals(before, InstanceState.of(instance));
        assertEquals(before.hashCode(), InstanceState.of(instance).hashCode());
        assertEquals(List.of(), changes());
    }

    @Test
    public void showsAChangedRowBeforeAndAfter() throws IOException, SQLException {
        run("UPDATE groups_role SET description = 'New' WHERE id = 1");
        List<String> changes = changes();
        assertEquals(2, changes.size());
        assertTrue(changes.get(0), changes.get(0).startsWith("- groups_role {\"id\":1,"));
        assertTrue(changes.get(1), changes.get(1).contains("\"description\":\"New\""));
        assertNotEquals(before, InstanceState.of(instance));
    }

    @Test
    public void showsADeletedRow() throws IOException, SQLException {
        run("DELETE FROM meet_room_subject_users WHERE id = 2");
        assertEquals(List.of("- meet_room_subject_users {\"id\":2,\"room_id\":2,\"user_id\":3}"), changes());
    }

    @Test
    public void showsFilesByModeContentAndTarget() throws IOException, SQLException {
        Path file = Files.createFile(
                instance.media().resolve("new"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, "abc");
        Files.createSymbolicLink(instance.media().resolve("link"), Path.of("nowhere"));
        List<String> changes = changes();
        assertEquals("+ media/link rwxrwxrwx link to nowhere", changes.get(0));
        assertTrue(changes.get(1), changes.get(1).startsWith("+ media/new rw------- 3 bytes, SHA-256 ba7816bf"));
    }

    private List<String> changes() throws IOException, SQLException {
        return InstanceState.of(instance).changesSince(before);
    }

    private void run(String command) throws SQLException {
        try (Connection connection = instance.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
