package world.karrot.migrate.shell.internal.file;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.Password;

public final class NewPasswordFileTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path file;

    @Before
    public void name() {
        file = folder.getRoot().toPath().resolve("password");
    }

    @Test
    public void aKeptFileIsForTheOwnerAlone() throws IOException {
        try (NewPasswordFile created = NewPasswordFile.create(file, new Password("secret"))) {
            created.keep();
        }
        assertEquals("secret\n", Files.readString(file));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    public void otherwiseItGoesAway() throws IOException {
        NewPasswordFile.create(file, new Password("secret")).close();
        assertFalse(Files.exists(file));
    }

    @Test
    public void nothingIsOverwritten() throws IOException {
        Files.writeString(file, "mine");
        assertThrows(MigrationException.class, () -> NewPasswordFile.create(file, new Password("secret")));
        assertEquals("mine", Files.readString(file));
    }
}
