package world.karrot.migrate.archive.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;
import world.karrot.migrate.api.archive.ArchiveException;
import world.karrot.migrate.archive.internal.damage.Limits;

/** Archives that want to do harm, or look as if. */
public class HostileArchiveTest {
    private static final String UNSAFE = "Its path could lead out of the media folder or is not a usable file name";

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Path folder;

    @Before
    public void findFolder() {
        folder = temporary.getRoot().toPath();
    }

    private void assertRefused(byte[] archive, String why) throws IOException {
        Path file = TestArchives.file(folder, archive);
        assertThatThrownBy(() -> TestArchives.read(file))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining(why);
    }

    @Test
    public void pathsThatLeadOutOfTheMediaFolder() throws IOException {
        List<String> paths = List.of(
                "../x",
                "a/../../x",
                "/etc/passwd",
                "a//b",
                "./a",
                "a/.",
                "a/",
                "",
                "a\\..\\b",
                "a\nb",
                "a\u007Fb",
                "a/" + "x".repeat(300),
                "x/".repeat(600) + "y");
        TestArchives.Member[] members = paths.stream()
                .map(path -> TestArchives.member("files/" + path, path.endsWith("/") || path.isEmpty() ? "" : "x"))
                .toArray(TestArchives.Member[]::new);
        Recorder read = TestArchives.read(TestArchives.plain(folder, members));
        assertThat(read.files).isEmpty();
        // What ends in a slash is a folder to tar, and ignored.
        assertThat(read.problems)
                .hasSize(paths.size() - 2)
                .allMatch(problem -> problem.what().equals(UNSAFE));
        assertThat(read.problemTexts()).contains("files/../x: " + UNSAFE, "files/a?b: " + UNSAFE);
    }

    @Test
    public void whatIsNoRegularFile() throws IOException {
        byte[] types = {
            TarConstants.LF_SYMLINK,
            TarConstants.LF_LINK,
            TarConstants.LF_CHR,
            TarConstants.LF_BLK,
            TarConstants.LF_FIFO,
            'Z'
        };
        ByteArrayOutputStream names = new ByteArrayOutputStream();
        names.writeBytes(types);
        TestArchives.Member[] members = names.toString(UTF_8)
                .chars()
                .mapToObj(type -> TestArchives.special("files/type" + (char) type, (byte) type))
                .toArray(TestArchives.Member[]::new);
        Recorder read = TestArchives.read(TestArchives.plain(folder, members));
        assertThat(read.members).isEmpty();
        assertThat(read.problemTexts())
                .hasSize(types.length)
                .contains("files/type2: It is not a regular file")
                .allMatch(problem -> problem.endsWith("It is not a regular file"));
    }

    @Test
    public void whatWasPackedAgainWithAFolderOnTopIsTheSame() throws IOException {
        for (String top : List.of("./", "export/", "./two groups/")) {
            Recorder read = TestArchives.read(TestArchives.plain(
                    folder,
                    TestArchives.special(top, TarConstants.LF_DIR),
                    TestArchives.special(top + "files/", TarConstants.LF_DIR),
                    TestArchives.member(top + "groups.group.json", "{\"id\": 1}"),
                    TestArchives.member(top + "files/../x", "x"),
                    TestArchives.member(top + "files/a/b.jpg", "picture")));
            assertThat(read.rows).containsOnlyKeys("groups.group");
            assertThat(read.files).containsOnlyKeys("a/b.jpg");
            assertThat(read.problemTexts()).containsExactly(top + "files/../x: " + UNSAFE);
        }
    }

    @Test
    public void aFolderOnTopOfAllLeadsNowhereElse() throws IOException {
        Recorder read = TestArchives.read(TestArchives.plain(
                folder,
                TestArchives.member("../groups.group.json", "{}"),
                TestArchives.member("/groups.group.json", "{}")));
        assertThat(read.rows).isEmpty();
        assertThat(read.problems).hasSize(2);
    }

    @Test
    public void namesAreWhatTheyLookLike() throws IOException {
        Recorder read = TestArchives.read(TestArchives.plain(
                folder,
                TestArchives.special("files/", TarConstants.LF_DIR),
                TestArchives.member("files/x/y.json", "a file"),
                TestArchives.member("Groups.group.json", "{}"),
                TestArchives.member("folder/groups.group.json", "{}"),
                TestArchives.member("groups.json", "{}"),
                TestArchives.member("groups.group.ndjson", "{}"),
                TestArchives.member("read me\r\n", "x"),
                TestArchives.member("karrot-migrate.manifest", "{}"),
                TestArchives.member("users.user.json", "")));
        assertThat(read.members)
                .containsExactly("files/x/y.json", "groups.group.ndjson", "unknown read me??", "users.user.json");
        assertThat(read.problemTexts())
                .containsExactly(
                        "Groups.group.json: Its name ends in .json but is not a model's",
                        "folder/groups.group.json: Its name ends in .json but is not a model's",
                        "groups.json: Its name ends in .json but is not a model's",
                        "karrot-migrate.manifest: The manifest cannot be read: id is missing or of another type",
                        "users.user.json: It comes after the manifest, which should be the last");
    }

    @Test
    public void moreThanItCouldHold() throws IOException {
        // 300 MiB of zeros in 50 KiB.
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (XZOutputStream xz = new XZOutputStream(bomb, new LZMA2Options(0))) {
            byte[] tar = TestArchives.tar(tar1 -> {
                TarArchiveEntry entry = new TarArchiveEntry("files/zeros", true);
                entry.setSize(0);
                tar1.putArchiveEntry(entry);
                tar1.closeArchiveEntry();
            });
            xz.write(withSize(tar, 1L << 33));
            for (int mib = 0; mib < 400; mib++) {
                xz.write(new byte[1 << 20]);
            }
        }
        Path file = TestArchives.file(folder, bomb.toByteArray());
        Recorder read = new Recorder() {
            @Override
            public void file(String path, long size, InputStream content) throws IOException {
                content.skip(1);
            }
        };
        assertThatThrownBy(() -> TestArchives.read(file, "", read))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("unpacks to more than a thousand times its size");
    }

    /** The first header alone, with another size in it. */
    private static byte[] withSize(byte[] tar, long size) {
        byte[] header = Arrays.copyOf(tar, 512);
        byte[] octal = String.format(Locale.ROOT, "%011o ", size).getBytes(UTF_8);
        System.arraycopy(octal, 0, header, 124, Math.min(12, octal.length));
        return summed(header);
    }

    private static byte[] summed(byte[] member) {
        Arrays.fill(member, 148, 156, (byte) ' ');
        int sum = 0;
        for (int at = 0; at < 512; at++) {
            sum += member[at] & 0xFF;
        }
        System.arraycopy(String.format(Locale.ROOT, "%06o\0 ", sum).getBytes(UTF_8), 0, member, 148, 8);
        return member;
    }

    @Test
    public void aMemberThatSaysItIsLargerThanTheArchive() throws IOException {
        byte[] tar = TestArchives.tar(TestArchives.member("files/x", "content"));
        assertRefused(TestArchives.xz(TestArchives.joined(withSize(tar, 0x1_0000_0000L), tar)), "");
        byte[] negative = withSize(tar, 0);
        Arrays.fill(negative, 124, 136, (byte) 0xFF);
        assertRefused(TestArchives.xz(TestArchives.joined(negative, tar)), "damaged");
    }

    @Test
    public void headersWithoutEnd() throws IOException {
        byte[] name = new byte[3 << 20];
        Arrays.fill(name, (byte) 'n');
        byte[] comment = pax("comment", "v".repeat(3 << 20));
        byte[][] headers = {
            retyped(TarConstants.LF_GNUTYPE_LONGNAME, name),
            retyped(TarConstants.LF_PAX_EXTENDED_HEADER_LC, comment),
            retyped(TarConstants.LF_PAX_GLOBAL_EXTENDED_HEADER, comment)
        };
        for (byte[] header : headers) {
            byte[] tar = TestArchives.joined(header, TestArchives.tar(TestArchives.member("x", "x")));
            assertRefused(TestArchives.xz(tar), "a member's headers take more than 1 MiB");
        }
    }

    @Test
    public void headersForAllMembersThatAddUp() throws IOException {
        byte[] tar = new byte[0];
        for (int i = 0; i < 4; i++) {
            byte[] header = pax("key" + i, "v".repeat(400_000));
            byte[] member = Arrays.copyOf(TestArchives.tar(TestArchives.member("x" + i, "x")), 1024);
            tar = TestArchives.joined(tar, retyped(TarConstants.LF_PAX_GLOBAL_EXTENDED_HEADER, header), member);
        }
        assertRefused(TestArchives.xz(tar), "its headers for all members are too large");
    }

    /** A record of an extended header: its whole length, key and value. */
    private static byte[] pax(String key, String value) {
        String rest = " " + key + "=" + value + "\n";
        int length = rest.length() + String.valueOf(rest.length()).length();
        return ((rest.length() + String.valueOf(length).length()) + rest).getBytes(UTF_8);
    }

    /** A member of a type of which the library would write its own: header and content, without a tar's end. */
    private static byte[] retyped(byte type, byte[] content) throws IOException {
        byte[] tar = TestArchives.tar(TestArchives.member("header", content));
        byte[] member = Arrays.copyOf(tar, 512 + (content.length + 511) / 512 * 512);
        member[156] = type;
        return summed(member);
    }

    @Test
    public void filesWithHoles() throws IOException {
        byte[] sparse = TestArchives.joined(
                pax("GNU.sparse.major", "0"),
                pax("GNU.sparse.minor", "1"),
                pax("GNU.sparse.size", "1000000000"),
                pax("GNU.sparse.map", "0,1"));
        byte[] tar = TestArchives.joined(
                retyped(TarConstants.LF_PAX_EXTENDED_HEADER_LC, sparse),
                TestArchives.tar(TestArchives.member("files/x", "x")));
        assertRefused(TestArchives.xz(tar), "holds a file with holes");
    }

    @Test
    public void dictionariesThatNeedTooMuchMemory() throws IOException {
        byte[] hostile = TestArchives.xz(TestArchives.tar(TestArchives.member("x", "x")));
        // The dictionary's size is one byte of the first block's header: 36 stands for 1 GiB.
        hostile[16] = 36;
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(hostile, 12, 8);
        for (int i = 0; i < 4; i++) {
            hostile[20 + i] = (byte) (crc.getValue() >>> (8 * i));
        }
        assertRefused(hostile, "need too much memory");
        assertRefused(TestArchives.encrypted(hostile), "need too much memory");
    }

    @Test
    public void moreModelsThanAnyInstanceHas() throws IOException {
        TestArchives.Member[] members = new TestArchives.Member[Limits.MODELS + 1];
        Arrays.setAll(members, i -> TestArchives.member("a.m" + i + ".json", ""));
        assertRefused(TestArchives.xz(TestArchives.tar(members)), "holds more than 10000 models");
    }
}
