package world.karrot.migrate.transfer.internal.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import world.karrot.migrate.api.FileException;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.instance.Settings;

public class StagedFilesTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Path media;
    private Settings settings;

    @Before
    public void makeAMediaFolder() {
        media = temporary.getRoot().toPath();
        settings = new Settings(
                "target",
                "",
                "",
                media,
                Optional.of(PosixFilePermissions.fromString("rw-r-----")),
                Optional.of(PosixFilePermissions.fromString("rwxr-x---")));
    }

    @Test
    public void keptFilesHaveTheInstancesPermissions() throws IOException {
        try (StagedFiles files = new StagedFiles(settings)) {
            files.add("photos/a.jpg", content());
            files.keep();
        }

        assertThat(Files.readString(media.resolve("photos/a.jpg"))).isEqualTo("content");
        assertThat(permissions("photos/a.jpg")).isEqualTo("rw-r-----");
        assertThat(permissions("photos")).isEqualTo("rwxr-x---");
    }

    @Test
    public void aFileIsHeldOnlyAsItWasAdded() throws IOException {
        byte[] large = new byte[3 << 16];
        try (StagedFiles files = new StagedFiles(settings)) {
            files.add("large", new ByteArrayInputStream(large));
            assertThat(files.holds("large", new ByteArrayInputStream(large))).isTrue();
            assertThat(files.holds("large", new ByteArrayInputStream(large, 0, 2 << 16)))
                    .isFalse();
            assertThat(files.holds("large", new ByteArrayInputStream(new byte[(3 << 16) + 1])))
                    .isFalse();
            large[large.length - 1] = 1;
            assertThat(files.holds("large", new ByteArrayInputStream(large))).isFalse();
            assertThat(files.holds("nothing", new ByteArrayInputStream(large))).isFalse();
        }
    }

    @Test
    public void whatIsNotKeptVanishesTogetherWithItsFolders() throws IOException {
        try (StagedFiles files = new StagedFiles(settings)) {
            files.add("photos/deep/a.jpg", content());
        }

        assertThat(media).isEmptyDirectory();
    }

    @Test
    public void foldersThatWereThereStay() throws IOException {
        Files.createDirectory(media.resolve("photos"));
        try (StagedFiles files = new StagedFiles(settings)) {
            files.add("photos/a.jpg", content());
        }

        assertThat(media.resolve("photos")).isEmptyDirectory();
    }

    @Test
    public void whatTheDiskDoesNotTakeIsNamedWithItsReason() throws IOException {
        String name = "x".repeat(300);
        Files.writeString(media.resolve("photos"), "no folder");
        try (StagedFiles files = new StagedFiles(settings)) {
            assertThatThrownBy(() -> files.add(name, content()))
                    .isInstanceOf(FileException.class)
                    .hasMessage("The media file " + media.resolve(name) + " cannot be written: File name too long");
            assertThatThrownBy(() -> files.add("photos/a.jpg", content()))
                    .isInstanceOf(FileException.class)
                    .hasMessageStartingWith("The media file " + media + "/photos/a.jpg cannot be written: ");
        }
    }

    @Test
    public void aFileThatIsThereIsNeitherOverwrittenNorRemoved() throws IOException {
        Files.writeString(media.resolve("a.jpg"), "somebody's");
        try (StagedFiles files = new StagedFiles(settings)) {
            assertThatThrownBy(() -> files.add("a.jpg", content()))
                    .isInstanceOf(FileException.class)
                    .hasMessage("The media file " + media + "/a.jpg cannot be written: there is such a file already");
        }

        assertThat(Files.readString(media.resolve("a.jpg"))).isEqualTo("somebody's");
    }

    @Test
    public void aFileThatSeveralRowsShareIsWrittenOnce() throws IOException {
        try (StagedFiles files = new StagedFiles(settings)) {
            assertThat(files.add("a.jpg", content())).isTrue();
            assertThat(files.add("a.jpg", content())).isFalse();
        }
    }

    @Test
    public void whatCannotBeRemovedIsNamedAndTheRestIsRemoved() throws IOException {
        StagedFiles files = new StagedFiles(settings);
        for (String path : List.of("a/1.jpg", "b/2.jpg", "c/3.jpg", "d/4.jpg")) {
            files.add(path, content());
        }
        putInTheWay("b/2.jpg");
        putInTheWay("c/3.jpg");

        assertThatThrownBy(files::close)
                .isInstanceOf(MigrationException.class)
                .hasMessageContainingAll(
                        media.resolve("b/2.jpg").toString(),
                        media.resolve("c/3.jpg").toString())
                .hasMessageNotContainingAny("a/1.jpg", "d/4.jpg");
        assertThat(media).isDirectoryContaining("glob:**/b").isDirectoryContaining("glob:**/c");
        assertThat(media.resolve("a")).doesNotExist();
        assertThat(media.resolve("d")).doesNotExist();
    }

    /** A folder that is not empty can be removed by nobody, not even by root. */
    private void putInTheWay(String path) throws IOException {
        Files.delete(media.resolve(path));
        Files.createDirectories(media.resolve(path).resolve("somebody's"));
    }

    @Test
    public void aFolderThatSomebodyElseHasPutAFileIntoStays() throws IOException {
        try (StagedFiles files = new StagedFiles(settings)) {
            files.add("photos/a.jpg", content());
            Files.writeString(media.resolve("photos/b.jpg"), "somebody's");
        }

        assertThat(media.resolve("photos")).isDirectoryContaining("glob:**/b.jpg");
        assertThat(media.resolve("photos/a.jpg")).doesNotExist();
    }

    @Test
    public void saysWhatItMade() throws IOException {
        Files.createDirectory(media.resolve("photos"));
        try (StagedFiles files = new StagedFiles(settings)) {
            files.add("photos/deep/er/a.jpg", content());
            files.add("photos/b.jpg", content());
            assertThat(files.files()).containsExactly("photos/deep/er/a.jpg", "photos/b.jpg");
            assertThat(files.folders()).containsExactly("photos/deep/er", "photos/deep");
        }
    }

    private String permissions(String path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(media.resolve(path)));
    }

    private static InputStream content() {
        return new ByteArrayInputStream("content".getBytes(StandardCharsets.UTF_8));
    }
}
