package world.karrot.migrate.shell.internal.file;

import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import world.karrot.migrate.api.FileException;
import world.karrot.migrate.api.MigrationException;

/** Files on disks that fail. */
public class NewFileTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Path path;

    @Before
    public void create() throws IOException {
        path = temporary.newFile("secret").toPath();
    }

    /** Such as this device, which keeps nothing. */
    @Test
    public void whatDoesNotReachTheDiskIsNoFile() throws IOException {
        try (NewFile file = new NewFile("The file", path, FileChannel.open(Path.of("/dev/null"), WRITE))) {
            file.write("secret");
            assertThatThrownBy(file::sync)
                    .isInstanceOf(MigrationException.class)
                    .hasMessageContaining("The file " + path + " cannot be written: ");
        }
        assertThat(path).doesNotExist();
    }

    @Test
    public void whatCannotBeClosedIsRemovedAllTheSame() throws IOException {
        NewFile file = new NewFile("The file", path, new UnclosableChannel());
        assertThatThrownBy(file::close)
                .isInstanceOf(FileException.class)
                .hasMessage("The file " + path + " cannot be completed or removed: the disk fails");
        assertThat(path).doesNotExist();
    }

    @Test
    public void whatIsKeptStaysEvenIfItCannotBeClosed() {
        NewFile file = new NewFile("The file", path, new UnclosableChannel());
        file.keep();
        assertThatThrownBy(file::close).isInstanceOf(FileException.class);
        assertThat(path).exists();
    }
}
