package world.karrot.migrate.transfer.internal.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class MediaFolderTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private MediaFolder media;

    @Before
    public void putAFileInsideAndOneOutside() throws IOException {
        Path root = temporary.newFolder("media").toPath();
        Files.createDirectory(root.resolve("photos"));
        Files.writeString(root.resolve("photos/a.jpg"), "inside");
        Files.writeString(temporary.getRoot().toPath().resolve("secret"), "outside");
        media = new MediaFolder(root);
    }

    @Test
    public void opensAFileWithItsSize() throws IOException {
        try (MediaFile file = media.open("photos/a.jpg").orElseThrow()) {
            assertThat(file.size()).isEqualTo(6);
            assertThat(file.content().readAllBytes()).asString().isEqualTo("inside");
        }
    }

    @Test
    public void findsNothingWhereThereIsNoFile() throws IOException {
        assertThat(media.open("photos/b.jpg")).isEmpty();
        assertThat(media.open("photos")).isEmpty();
    }

    @Test
    public void neverLeavesTheFolder() throws IOException {
        assertThat(media.open("../secret")).isEmpty();
        assertThat(media.open("photos/../../secret")).isEmpty();
        assertThat(media.open(temporary.getRoot() + "/secret")).isEmpty();
    }

    @Test
    public void followsALinkOnlyWhereItMay() throws IOException {
        Path root = temporary.getRoot().toPath().resolve("media");
        Files.createSymbolicLink(root.resolve("link.jpg"), root.resolve("photos/a.jpg"));
        Files.createSymbolicLink(root.resolve("folder"), root.resolve("photos"));
        assertThat(media.openItself("link.jpg")).isEmpty();
        assertThat(media.openItself("folder/a.jpg")).isEmpty();
        try (SeekableByteChannel file = media.openItself("photos/a.jpg").orElseThrow()) {
            assertThat(file.size()).isEqualTo(6);
        }
        try (MediaFile file = media.open("folder/a.jpg").orElseThrow()) {
            assertThat(file.size()).isEqualTo(6);
        }
    }

    @Test
    public void takesAPathOnlyAsItIsSpelled() throws IOException {
        assertThat(media.open("photos//a.jpg")).isEmpty();
        assertThat(media.open("./photos/a.jpg")).isEmpty();
    }
}
