package world.karrot.migrate.shell.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.shell.internal.argument.TrailingOptions;

public final class TrailingOptionsTest {
    private final ImportCommand command = new ImportCommand();

    @Test
    public void optionsAfterTheArgumentCountToo() {
        assertEquals(List.of("file"), words("file", "--dry-run", "--instance", "new", "--password-file=pw"));
        assertTrue(command.dryRun);
        assertEquals("new", command.instance);
        assertEquals("pw", command.passwordFile);
    }

    @Test
    public void repeatedOptionsAddUp() {
        command.renames = List.of("1=before the argument");
        assertEquals(List.of("file"), words("file", "--rename", "3=a b", "--rename=4=c=d"));
        assertEquals(List.of("1=before the argument", "3=a b", "4=c=d"), command.renames);
    }

    @Test
    public void aDashAloneIsNoOption() {
        assertEquals(List.of("-", "b"), words("-", "b"));
        words("file", "--password-file", "-");
        assertEquals("-", command.passwordFile);
    }

    @Test
    public void whatIsNoOptionIsRefused() {
        assertEquals(
                "There is no option --dryrun, -x; --help shows those there are.",
                refused("file", "--dryrun", "-x", "--json"));
        assertTrue(command.json);
        assertEquals("A value is missing after -i.", refused("file", "-i"));
    }

    @Test
    public void aYesMayBeSaidOrTakenBack() {
        words("file", "--dry-run=true");
        assertTrue(command.dryRun);
        words("file", "--dry-run=false");
        assertFalse(command.dryRun);
        assertEquals("After --dry-run= there may be true or false alone.", refused("file", "--dry-run=no"));
    }

    private List<String> words(String... words) {
        command.words = List.of(words);
        TrailingOptions.set(command);
        return command.words;
    }

    private String refused(String... words) {
        return assertThrows(MigrationException.class, () -> words(words)).getMessage();
    }
}
