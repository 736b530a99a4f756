package world.karrot.migrate.transfer.internal.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assume.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import world.karrot.migrate.api.receipt.Made;

public class MadeFilesTest {
    private static final String ONE = "photos/6fa459ea-ee8a-3ca4-894e-db77e160355e";
    private static final String OTHER = "photos/16fd2706-8baf-433b-82eb-8c7fada847da";

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Path media;

    @Before
    public void makeAMediaFolder() throws IOException {
        media = temporary.newFolder("media").toPath();
    }

    private Path write(String path) throws IOException {
        Path file = media.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "content");
    }

    private MadeFiles made(List<String> files, String... folders) {
        return new MadeFiles(media, new Made(Map.of(), files, List.of(folders)));
    }

    @Test
    public void filesGoAndThenTheFoldersThatAreEmpty() throws IOException {
        write("photos/deep/a");
        write("b");
        write("others/c");
        write("others/somebody's");
        MadeFiles files = made(List.of("photos/deep/a", "b", "others/c"), "photos/deep", "photos", "others");
        assertThat(files.count()).isEqualTo(3);
        assertThat(files.remove()).isEmpty();
        assertThat(media.resolve("photos")).doesNotExist();
        assertThat(media.resolve("b")).doesNotExist();
        assertThat(media.resolve("others")).isDirectoryContaining("glob:**/somebody's");
        assertThat(media.resolve("others/c")).doesNotExist();
    }

    @Test
    public void foldersThatNobodyMayWriteToAreNamedOnce() throws IOException {
        write("photos/a");
        write("photos/b");
        write("others/c");
        Path photos = media.resolve("photos");
        MadeFiles files = made(List.of("photos/a", "photos/b", "others/c", "gone/d"));
        assertThat(files.lockedFolders()).isEmpty();
        Files.setPosixFilePermissions(photos, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse("Skipped, because root may write everywhere", Files.isWritable(photos));
        assertThat(files.lockedFolders()).containsExactly(photos);
    }

    @Test
    public void sizesGoAlong() throws IOException {
        write(ONE + ".jpg");
        Path thumbnail = write("__sized__/" + ONE + "-thumbnail-200x200-70.jpg");
        Path crop = write("__sized__/" + ONE + "-crop-c0-5__0-5-600x400.png");
        Path unfinished = write("__sized__/" + ONE + "-thumbnail-600x600-70.jpg.part");
        Path another = write("__sized__/" + OTHER + "-thumbnail-200x200-70.jpg");
        Path named = write("__sized__/photos/photo-thumbnail-200x200-70.jpg");
        assertThat(made(List.of(ONE + ".jpg")).remove()).isEmpty();
        assertThat(thumbnail).doesNotExist();
        assertThat(crop).doesNotExist();
        assertThat(unfinished).doesNotExist();
        assertThat(another).exists();
        assertThat(named).exists();
    }

    @Test
    public void whatIsGoneAlreadyIsPassedOver() throws IOException {
        write("a");
        MadeFiles files = made(List.of("gone/b", "a"), "gone");
        assertThat(files.count()).isEqualTo(1);
        assertThat(files.remove()).isEmpty();
        assertThat(media).isEmptyDirectory();
    }

    @Test
    public void whatCannotBeRemovedIsNamedAndTheRestIsRemoved() throws IOException {
        write("photos/a/in-the-way");
        write("photos/b");
        assertThat(made(List.of("photos/a", "photos/b"), "photos").remove())
                .containsExactly(media.resolve("photos/a").toString());
        assertThat(media.resolve("photos/b")).doesNotExist();
    }

    @Test
    public void nothingOutsideOfTheFolderIsReached() throws IOException {
        Path outside = Files.writeString(media.resolveSibling("outside"), "somebody's");
        MadeFiles files = made(List.of("../outside", outside.toString(), "", "."), "", "..");
        assertThat(files.count()).isZero();
        assertThat(files.remove()).isEmpty();
        assertThat(outside).exists();
        assertThat(media).exists();
    }
}
