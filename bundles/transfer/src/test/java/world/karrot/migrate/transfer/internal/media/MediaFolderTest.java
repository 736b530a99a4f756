package world.karrot.migrate.transfer.internal.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.Assume.assumeFalse;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import world.karrot.migrate.api.FileException;

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
    public void namesFoldersThatAreMissingTheInnermostFirst() throws IOException {
        assertThat(media.missing(Stream.of(Path.of("photos/old/years"), Path.of("photos"), Path.of("new"))))
                .containsExactly("photos/old/years", "photos/old", "new");
    }

    /** Whoever made it takes care of it: a link to a disk that is not mounted must not be removed as ours. */
    @Test
    public void whatIsInTheWayOfAFolderIsNotMissing() throws IOException {
        Path root = temporary.getRoot().toPath().resolve("media");
        Files.createSymbolicLink(root.resolve("disk"), Path.of("/nonexistent/disk"));
        assertThat(media.missing(Stream.of(Path.of("disk"), Path.of("photos/a.jpg"))))
                .isEmpty();
    }

    @Test
    public void whatCannotBeReadIsNotTakenForMissing() throws IOException {
        Path photos = temporary.getRoot().toPath().resolve("media/photos");
        Files.createSymbolicLink(photos.resolve("loop.jpg"), Path.of("loop.jpg"));
        assertThat(media.isClosed("photos/loop.jpg")).isTrue();
        for (String open : List.of("photos/a.jpg", "photos/b.jpg", "photos", "../secret")) {
            assertThat(media.isClosed(open)).as(open).isFalse();
        }
    }

    @Test
    public void whatPermissionsForbidIsNotTakenForMissing() throws IOException {
        Path photos = temporary.getRoot().toPath().resolve("media/photos");
        Files.setPosixFilePermissions(photos.resolve("a.jpg"), Set.of());
        assumeFalse("Skipped, because root may read everything", Files.isReadable(photos.resolve("a.jpg")));
        assertThat(media.isClosed("photos/a.jpg")).isTrue();
        Files.setPosixFilePermissions(photos, Set.of());
        assertThat(media.isClosed("photos/a.jpg")).isTrue();
        Files.setPosixFilePermissions(photos, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    public void aDiskThatFailsIsSaidToHaveFailedAtTheFile() throws IOException {
        Path failing = Path.of("/proc/self/mem");
        assumeTrue("Skipped, because there is no file that cannot be read", Files.isRegularFile(failing));
        try (MediaFile file = new MediaFolder(failing.getParent()).open("mem").orElseThrow()) {
            assertThatThrownBy(() -> file.content().read())
                    .isInstanceOf(FileException.class)
                    .hasMessage("The media file /proc/self/mem cannot be read: Input/output error");
        }
    }

    @Test
    public void neverLeavesTheFolder() throws IOException {
        assertThat(media.open("../secret")).isEmpty();
        assertThat(media.open("photos/../../secret")).isEmpty();
        assertThat(media.open(temporary.getRoot() + "/secret")).isEmpty();
    }

    /** Even one that was put there after every check. */
    @Test
    public void opensNothingThroughALink() throws IOException {
        Path root = temporary.getRoot().toPath().resolve("media");
        Files.createSymbolicLink(root.resolve("link.jpg"), root.resolve("photos/a.jpg"));
        Files.createSymbolicLink(root.resolve("folder"), temporary.getRoot().toPath());
        for (String path : List.of("link.jpg", "folder/secret", "folder/media/photos/a.jpg")) {
            assertThatThrownBy(() -> media.open(path))
                    .isInstanceOf(FileException.class)
                    .hasMessageStartingWith("The media file " + root.resolve(path) + " cannot be read");
        }
    }

    @Test
    public void namesTheLinkThatIsInTheWay() throws IOException {
        Path root = temporary.getRoot().toPath().resolve("media");
        Files.createSymbolicLink(root.resolve("photos/link.jpg"), root.resolve("photos/a.jpg"));
        Files.createSymbolicLink(root.resolve("folder"), root.resolve("photos"));
        assertThat(media.link("photos/link.jpg")).contains(Path.of("photos/link.jpg"));
        assertThat(media.link("folder/link.jpg")).contains(Path.of("folder"));
        assertThat(media.link("photos/a.jpg")).isEmpty();
        assertThat(media.link("../secret")).isEmpty();
    }

    @Test
    public void mayBeALinkItself() throws IOException {
        Path link = temporary.getRoot().toPath().resolve("www");
        Files.createSymbolicLink(link, temporary.getRoot().toPath().resolve("media"));
        assertThat(new MediaFolder(link).link("photos/a.jpg")).isEmpty();
        try (MediaFile file = new MediaFolder(link).open("photos/a.jpg").orElseThrow()) {
            assertThat(file.size()).isEqualTo(6);
        }
    }

    /** A pipe would be waited for. */
    @Test
    public void onlyFilesAreFiles() throws IOException, InterruptedException {
        Path pipe = temporary.getRoot().toPath().resolve("media/photos/pipe.jpg");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        assertThat(media.open("photos/pipe.jpg")).isEmpty();
        assertThat(media.open("photos/a.jpg/b.jpg")).isEmpty();
    }

    @Test
    public void takesAPathOnlyAsItIsSpelled() throws IOException {
        assertThat(media.open("photos//a.jpg")).isEmpty();
        assertThat(media.open("./photos/a.jpg")).isEmpty();
    }
}
