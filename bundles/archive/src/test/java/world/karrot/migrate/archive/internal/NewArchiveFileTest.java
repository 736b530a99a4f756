package world.karrot.migrate.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.Assume.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import world.karrot.migrate.api.FileException;
import world.karrot.migrate.api.archive.ArchiveException;
import world.karrot.migrate.api.archive.ArchiveWriter;
import world.karrot.migrate.api.archive.MemberType;
import world.karrot.migrate.archive.internal.damage.Limits;
import world.karrot.migrate.archive.internal.file.AtomicFile;

/** An archive appears whole, for its owner alone, or not at all. */
public class NewArchiveFileTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Path folder;

    @Before
    public void findFolder() {
        folder = temporary.getRoot().toPath();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    public void onlyItsOwnerMayReadItFromItsFirstMomentToItsLast() throws IOException {
        Path target = folder.resolve("a");
        try (ArchiveWriter archive = TestArchives.create(target)) {
            assertThat(target).doesNotExist();
            assertThat(files())
                    .singleElement()
                    .satisfies(partial -> assertThat(permissions(partial)).isEqualTo("rw-------"));
            archive.complete(TestArchives.manifest(archive));
            assertThat(files()).containsExactly(target);
        }
        assertThat(permissions(target)).isEqualTo("rw-------");
        assertThat(files()).containsExactly(target);
    }

    @Test
    public void whoComesSecondForAFileIsRefusedAtOnce() throws IOException {
        Path target = folder.resolve("a");
        try (ArchiveWriter archive = TestArchives.create(target)) {
            assertThatThrownBy(() -> TestArchives.create(target))
                    .isInstanceOf(ArchiveException.class)
                    .hasMessage("Another export is writing " + target + ". Choose another name");
            archive.complete(TestArchives.manifest(archive));
        }
        Files.delete(target);
        TestArchives.create(target).close();
        assertThat(files()).isEmpty();
    }

    /** Such as that of an export by another Karaf. */
    @Test
    public void aFileThatHasAppearedMeanwhileStays() throws IOException {
        Path target = folder.resolve("a");
        try (ArchiveWriter archive = TestArchives.create(target)) {
            Files.writeString(target, "precious");
            assertThatThrownBy(() -> archive.complete(TestArchives.manifest(archive)))
                    .isInstanceOf(ArchiveException.class)
                    .hasMessage("There is a file " + target + " now. Choose another name");
        }
        assertThat(files()).containsExactly(target);
        assertThat(target).hasContent("precious");
    }

    @Test
    public void aRehearsalIsAsLargeAndLeavesNothing() throws IOException {
        Path target = folder.resolve("a");
        long rehearsed;
        try (ArchiveWriter archive = TestArchives.rehearse(target)) {
            rehearsed = archive.complete(TestArchives.manifest(archive));
        }
        assertThat(files()).isEmpty();
        try (ArchiveWriter archive = TestArchives.create(target)) {
            assertThat(archive.complete(TestArchives.manifest(archive))).isEqualTo(rehearsed);
        }
        assertThat(target).hasSize(rehearsed);
    }

    @Test
    public void nothingIsLeftWhenItIsNotCompleted() throws IOException {
        try (ArchiveWriter archive = TestArchives.create(folder.resolve("a"))) {
            byte[] noise = new byte[5 << 20];
            new Random(1).nextBytes(noise);
            archive.file("noise", noise.length, new ByteArrayInputStream(noise));
        }
        assertThat(files()).isEmpty();
    }

    @Test
    public void aFileOfAnotherSizeThanSaidFailsAndLeavesNothing() throws IOException {
        for (int size : new int[] {2, 4, 100_000}) {
            try (ArchiveWriter archive = TestArchives.create(folder.resolve("a"))) {
                assertThatThrownBy(() -> archive.file("x/y", size, new ByteArrayInputStream(new byte[3])))
                        .isInstanceOf(IOException.class)
                        .hasMessage("files/x/y became " + (size > 3 ? "shorter" : "longer") + " than its " + size
                                + " bytes while it was read");
                assertThatIllegalStateException().isThrownBy(() -> archive.complete(TestArchives.manifest(archive)));
            }
            assertThat(files()).isEmpty();
        }
    }

    @Test
    public void oneMemberAtATime() throws IOException {
        try (ArchiveWriter archive = TestArchives.create(folder.resolve("a"))) {
            OutputStream first = archive.open(MemberType.ROWS, "groups.group");
            assertThatIllegalStateException().isThrownBy(() -> archive.open(MemberType.ROWS, "users.user"));
            assertThatIllegalStateException().isThrownBy(() -> archive.complete(TestArchives.manifest(archive)));
            first.close();
            first.close();
            assertThatThrownBy(() -> first.write(1)).isInstanceOf(IOException.class);
            archive.open(MemberType.ROWS, "users.user").close();
            archive.complete(TestArchives.manifest(archive));
            assertThatIllegalStateException().isThrownBy(() -> archive.open(MemberType.ROWS, "users.user"));
        }
    }

    @Test
    public void aRowThatNoReaderWouldTakeIsRefused() throws IOException {
        try (ArchiveWriter archive = TestArchives.create(folder.resolve("a"))) {
            OutputStream rows = archive.open(MemberType.ROWS, "groups.group");
            assertThatThrownBy(() -> rows.write(new byte[Limits.LINE + 1]))
                    .isInstanceOf(IOException.class)
                    .hasMessage("A row is longer than 16 MiB");
            rows.close();
            assertThatIllegalStateException().isThrownBy(() -> archive.complete(TestArchives.manifest(archive)));
        }
    }

    @Test
    public void namesThatWouldLeadAstrayAreNotWritten() throws IOException {
        try (ArchiveWriter archive = TestArchives.create(folder.resolve("a"))) {
            assertThatThrownBy(() -> archive.file("../x", 0, new ByteArrayInputStream(new byte[0])))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        try (ArchiveWriter archive = TestArchives.create(folder.resolve("a"))) {
            assertThatThrownBy(() -> archive.open(MemberType.ROWS, "Groups"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    public void aPlaceWhereNoFileCanBeIsSaidAtOnce() throws IOException {
        Path none = folder.resolve("none");
        assertThatThrownBy(() -> TestArchives.create(none.resolve("a")))
                .isInstanceOf(ArchiveException.class)
                .hasMessage("There is no folder " + none + ". Make it, or choose another for the archive");
        assertThatThrownBy(() -> TestArchives.create(folder))
                .isInstanceOf(ArchiveException.class)
                .hasMessage(folder + " is a folder. Name the file that the archive should become");
        Path system = Path.of("/proc/self");
        assumeTrue("Skipped, because there is no folder that even root cannot write to", Files.isDirectory(system));
        assertThatThrownBy(() -> TestArchives.create(system.resolve("a")))
                .isInstanceOf(ArchiveException.class)
                .hasMessageStartingWith("No file can be made in /proc/self: ");
    }

    @Test
    public void aFullDiskIsAnErrorThatNamesTheArchive() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue("Skipped, because there is no /dev/full", Files.exists(full));
        try (AtomicFile file = AtomicFile.on(full)) {
            assertThatThrownBy(() -> file.write(new byte[10]))
                    .isInstanceOf(FileException.class)
                    .hasMessageStartingWith("The archive /dev/full cannot be written (")
                    .hasMessageEndingWith(" MiB are free there): No space left on device");
        }
    }
}
