package world.karrot.migrate.shell.internal.file;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.nio.file.Path;
import org.junit.Test;
import world.karrot.migrate.api.MigrationException;

public final class FolderTest {
    private final Folder folder = new Folder(Path.of("/srv/karrot"));

    @Test
    public void namesStartFromTheFolderHomeOrRoot() {
        assertEquals(Path.of("/srv/karrot/a"), folder.file("a"));
        assertEquals(Path.of("/srv/a"), folder.file("../a"));
        assertEquals(Path.of("/a"), folder.file("/a"));
        assertEquals(Path.of(System.getProperty("user.home"), "a"), folder.file("~/a"));
        assertEquals(Path.of("/srv/karrot/~a"), folder.file("~a"));
    }

    @Test
    public void whatCannotBeANameIsRefused() {
        assertThrows(MigrationException.class, () -> folder.file("a\0b"));
    }
}
