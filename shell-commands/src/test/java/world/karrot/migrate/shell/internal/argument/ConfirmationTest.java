package world.karrot.migrate.shell.internal.argument;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.nio.file.Path;
import org.apache.karaf.shell.api.console.Session;
import org.junit.Test;
import world.karrot.migrate.api.MigrationException;

public class ConfirmationTest {
    private static final Path HERE = Path.of("");

    private static void ask(Session session) {
        new Confirmation(session, "Nothing was done.").ask("Remove all this?", "--yes");
    }

    private static String refused(Session session) {
        return assertThrows(MigrationException.class, () -> ask(session)).getMessage();
    }

    @Test
    public void goesOnWhenTheAnswerIsYes() {
        ask(Sessions.typing(HERE, "yes"));
        ask(Sessions.typing(HERE, " Yes "));
    }

    @Test
    public void everyOtherAnswerIsNo() {
        assertEquals("Nothing was done.", refused(Sessions.typing(HERE, "y")));
        assertEquals("Nothing was done.", refused(Sessions.typing(HERE, "")));
    }

    @Test
    public void aScriptIsToldWhatSaysYesThere() {
        assertEquals(
                "There is no terminal to ask for a confirmation. Add --yes if you want this. Nothing was done.",
                refused(Sessions.script(HERE, "yes\n")));
    }
}
