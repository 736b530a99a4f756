package world.karrot.migrate.shell.internal.argument;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.karaf.shell.api.console.Session;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import world.karrot.migrate.api.CancelledException;
import world.karrot.migrate.api.MigrationException;

public final class PasswordSourceTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Path folder;

    @Before
    public void folder() {
        folder = temporary.getRoot().toPath();
    }

    @Test
    public void onlyTheLinesEndIsNoPartOfIt() throws IOException {
        Files.writeString(folder.resolve("pw"), " pass wörd \r\nnext line\n");
        assertEquals(" pass wörd ", read(Sessions.script(folder, ""), "pw"));
        assertEquals("from a pipe", read(Sessions.script(folder, "from a pipe\n"), "-"));
        assertEquals("typed", read(Sessions.typing(folder, "typed"), null));
    }

    @Test
    public void filesWithoutAPasswordAreNamed() throws IOException {
        Files.writeString(folder.resolve("empty"), "\nsecret\n");
        assertEquals(
                "The password file " + folder.resolve("empty") + " holds no password: its first line is empty.",
                refused(Sessions.script(folder, ""), "empty"));
        assertEquals("There is no password file " + folder + "/none.", refused(Sessions.script(folder, ""), "none"));
        assertEquals("There is no password file " + folder + ".", refused(Sessions.script(folder, ""), "."));
        assertEquals(
                "Standard input holds no password: its first line is empty.",
                refused(Sessions.script(folder, ""), "-"));
    }

    @Test
    public void whoCannotBeAskedIsToldOfTheOption() {
        String refused = refused(Sessions.script(folder, ""), null);
        assertTrue(refused, refused.endsWith("name that with --password-file."));
    }

    @Test
    public void whoGoesAwayMeanwhileHasCancelled() {
        assertThrows(CancelledException.class, () -> read(Sessions.left(folder), null));
        Confirmation confirmation = new Confirmation(Sessions.left(folder), "Nothing was changed.");
        assertThrows(CancelledException.class, () -> confirmation.ask("Sure?", "--yes"));
    }

    private static String read(Session session, String file) throws IOException {
        return new PasswordSource(session).read(file).value();
    }

    private static String refused(Session session, String file) {
        return assertThrows(MigrationException.class, () -> read(session, file)).getMessage();
    }
}
