package world.karrot.migrate.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.tukaani.xz.XZ;
import world.karrot.migrate.api.FileException;
import world.karrot.migrate.api.archive.Archive;
import world.karrot.migrate.api.archive.ArchiveException;
import world.karrot.migrate.api.archive.ArchiveWriter;
import world.karrot.migrate.api.archive.MemberType;

/** Whatever happens to an archive on its way, it is never read as if it were whole. */
public class DamageTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Path folder;

    @Before
    public void findFolder() {
        folder = temporary.getRoot().toPath();
    }

    private byte[] encrypted() throws IOException {
        Path file = Files.createTempDirectory(folder, "whole").resolve("archive");
        try (ArchiveWriter archive = TestArchives.create(file)) {
            TestArchives.write(archive, MemberType.ROWS, "groups.group", "{\"id\": 1, \"name\": \"Foodsavers\"}\n");
            archive.complete(TestArchives.manifest(archive, "groups.group"));
        }
        return Files.readAllBytes(file);
    }

    private static byte[] plain() throws IOException {
        return TestArchives.xz(TestArchives.tar(TestArchives.member("groups.group.json", "{\"id\": 1}\n")));
    }

    private void assertRefused(String how, byte[] archive) throws IOException {
        Path file = TestArchives.file(folder, archive);
        assertThatThrownBy(() -> TestArchives.read(file))
                .as(how)
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining(file.toString());
    }

    private void assertEveryFlipIsRefused(byte[] whole) throws IOException {
        for (int at = 0; at < whole.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] flipped = whole.clone();
                flipped[at] ^= (byte) (1 << bit);
                assertRefused("bit " + bit + " of byte " + at + " of " + whole.length + " flipped", flipped);
            }
        }
    }

    private void assertEveryCutIsRefused(byte[] whole) throws IOException {
        for (int length = 0; length < whole.length; length++) {
            assertRefused("cut after " + length + " of " + whole.length, Arrays.copyOf(whole, length));
        }
    }

    @Test
    public void everyFlippedBitOfAnEncryptedArchive() throws IOException {
        assertEveryFlipIsRefused(encrypted());
    }

    @Test
    public void everyFlippedBitOfAPlainArchive() throws IOException {
        assertEveryFlipIsRefused(plain());
    }

    @Test
    public void everyCut() throws IOException {
        assertEveryCutIsRefused(encrypted());
        assertEveryCutIsRefused(plain());
    }

    /** What would prove the message intact is its last 20 bytes; all else that guards it is still there. */
    @Test
    public void whoeverComparesWhatIsReadDoesWithoutTheProofThatAMessageIsIntact() throws IOException {
        byte[] archive = encrypted();
        archive[archive.length - 1] ^= 1;
        assertRefused("the digest of the message", archive);
        assertThat(readAgain(archive).rows)
                .isEqualTo(readAgain(encrypted()).rows)
                .isNotEmpty();
        assertThatThrownBy(() -> readAgain(Arrays.copyOf(archive, archive.length - 21)))
                .isInstanceOf(ArchiveException.class);
        assertThatThrownBy(() -> readAgain(TestArchives.joined(archive, new byte[1])))
                .isInstanceOf(ArchiveException.class);
    }

    private Recorder readAgain(byte[] content) throws IOException {
        Recorder recorder = new Recorder();
        Path file = TestArchives.file(folder, content);
        try (Archive archive = TestArchives.ARCHIVES.open(file, TestArchives.PASSWORD.toCharArray())) {
            archive.readAgain(recorder);
        }
        return recorder;
    }

    @Test
    public void somethingAfterTheEnd() throws IOException {
        byte[] tar = TestArchives.tar(TestArchives.member("groups.group.json", "{}\n"));
        byte[] more = {'m', 'o', 'r', 'e'};
        assertRefused("after the message", TestArchives.joined(encrypted(), more));
        assertRefused("a second message", TestArchives.joined(encrypted(), encrypted()));
        assertRefused("after xz", TestArchives.joined(TestArchives.xz(tar), more));
        assertRefused("a second stream", TestArchives.joined(TestArchives.xz(tar), TestArchives.xz(tar)));
        assertRefused("padding", TestArchives.joined(TestArchives.xz(tar), new byte[4]));
        assertRefused("after xz in a message", TestArchives.encrypted(TestArchives.joined(TestArchives.xz(tar), more)));
        assertRefused("after tar", TestArchives.xz(TestArchives.joined(tar, new byte[20_000], more)));
    }

    @Test
    public void moreZerosAfterTheTarAreNothing() throws IOException {
        byte[] tar = TestArchives.tar(TestArchives.member("groups.group.json", "{}\n"));
        Path file = TestArchives.file(folder, TestArchives.xz(TestArchives.joined(tar, new byte[100_000])));
        assertThat(TestArchives.read(file).rows).containsOnlyKeys("groups.group");
    }

    @Test
    public void aTarWithoutItsEnd() throws IOException {
        byte[] tar = TestArchives.tar(TestArchives.member("groups.group.json", "{}\n"));
        assertRefused("no end", TestArchives.xz(Arrays.copyOf(tar, 1024)));
        assertRefused("within a member", TestArchives.xz(Arrays.copyOf(tar, 514)));
        assertRefused("within a header", TestArchives.xz(Arrays.copyOf(tar, 300)));
        byte[] wrongSum = tar.clone();
        wrongSum[5] ^= 1;
        assertRefused("header checksum", TestArchives.xz(wrongSum));
    }

    @Test
    public void notAnArchive() throws IOException {
        assertMessage(new byte[0], " is not an archive: it is empty");
        assertMessage(
                "PK\3\4 and so on".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                " is not an archive: it starts neither like one that is encrypted (.tar.xz.gpg) nor like one that is"
                        + " not (.tar.xz)");
        assertMessage(
                "-----BEGIN PGP MESSAGE-----\n".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                " is not an archive: it is an encrypted message in text form. Turn it into its binary form with gpg"
                        + " --dearmor");
        assertMessage(
                TestArchives.xz(TestArchives.tar(), 1, XZ.CHECK_NONE),
                " was compressed without a checksum, so that nothing shows whether it is whole. Compress it with xz's"
                        + " own settings");
        assertThatThrownBy(() -> TestArchives.read(folder))
                .isInstanceOf(ArchiveException.class)
                .hasMessage(folder + " is a folder, not an archive");
        Path none = folder.resolve("none");
        assertThatThrownBy(() -> TestArchives.ARCHIVES.isEncrypted(none))
                .isInstanceOf(ArchiveException.class)
                .hasMessage("There is no file " + none);
    }

    private void assertMessage(byte[] content, String message) throws IOException {
        Path file = TestArchives.file(folder, content);
        assertThatThrownBy(() -> TestArchives.ARCHIVES.open(file, new char[0]))
                .isInstanceOf(ArchiveException.class)
                .hasMessage(file + message);
    }

    @Test
    public void aPipeIsReadOnceOnly() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        for (Path once : List.of(pipe, Path.of("/dev/zero"))) {
            assertThatThrownBy(() -> TestArchives.ARCHIVES.isEncrypted(once))
                    .isInstanceOf(ArchiveException.class)
                    .hasMessageStartingWith(once + " is a pipe or a device")
                    .hasMessageContaining("save it in a file first");
        }
    }

    @Test
    public void aDiskThatFailsIsNoDamage() {
        Path failing = Path.of("/proc/self/mem");
        assumeTrue("Skipped, because there is no file that cannot be read", Files.isRegularFile(failing));
        assertThatThrownBy(() -> TestArchives.read(failing))
                .isInstanceOf(FileException.class)
                .hasMessage("The archive /proc/self/mem cannot be read: Input/output error");
    }

    @Test
    public void anEmptyArchiveHoldsNothing() throws IOException {
        Path file = TestArchives.file(folder, TestArchives.encrypted(TestArchives.xz(TestArchives.tar())));
        assertThatThrownBy(() -> TestArchives.read(file))
                .isInstanceOf(ArchiveException.class)
                .hasMessage("The archive " + file + " holds nothing");
    }

    @Test
    public void aWrongPasswordIsSaidToBeOne() throws IOException {
        Path file = TestArchives.file(folder, encrypted());
        assertThat(TestArchives.ARCHIVES.isEncrypted(file)).isTrue();
        for (String password : new String[] {"wrong", "", "Correct horse", "correct horse "}) {
            assertThatThrownBy(() -> TestArchives.read(file, password, new Recorder()))
                    .isInstanceOf(ArchiveException.class)
                    .hasMessageContaining("cannot be decrypted: the password does not fit");
        }
    }

    @Test
    public void noPasswordIsBlamedForAnArchiveThatIsCutShort() throws IOException {
        byte[] whole = encrypted();
        for (int length = 1; length < Math.min(whole.length, 400); length++) {
            Path file = TestArchives.file(folder, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> TestArchives.read(file))
                    .as("%s bytes", length)
                    .isInstanceOf(ArchiveException.class)
                    .hasMessageNotContaining("password does not fit");
        }
    }

    @Test
    public void damageIsSaidWithItsPlace() throws IOException {
        byte[] whole = TestArchives.xz(TestArchives.tar(
                TestArchives.member("groups.group.json", "{\"id\": 1}\n"),
                TestArchives.member("files/noise", noise(3 << 20))));
        whole[whole.length / 2] ^= 1;
        Path file = TestArchives.file(folder, whole);
        assertThatThrownBy(() -> TestArchives.read(file))
                .isInstanceOf(ArchiveException.class)
                .hasMessageMatching("The archive " + file + " is damaged or cut short: its compressed data make no"
                        + " sense \\(near byte \\d+ of " + whole.length
                        + "\\), in or after the member files/noise");
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new java.util.Random(1).nextBytes(noise);
        return noise;
    }
}
