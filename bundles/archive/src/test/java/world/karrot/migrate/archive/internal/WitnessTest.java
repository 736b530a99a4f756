package world.karrot.migrate.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import world.karrot.migrate.api.archive.ArchiveWriter;
import world.karrot.migrate.api.archive.MemberType;

/** What Karrot's own tools, and an admin's, make of an archive. */
public class WitnessTest {
    private static final String LONG = "folder-with-a-long-name/".repeat(6) + "é.jpg";
    private static final String LIST_TAR = """
            import hashlib, sys, tarfile
            with tarfile.open(sys.argv[1], mode=sys.argv[2]) as tar:
                for member in tar:
                    assert (member.mode, member.uid, member.gid, member.mtime) == (0o644, 0, 0, 0), member.get_info()
                    assert (member.uname, member.gname) == ("", ""), member.get_info()
                    content = tar.extractfile(member).read()
                    print(member.name, len(content), hashlib.sha256(content).hexdigest())
            """;

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Path folder;
    private Path archive;
    private String checksum;

    @Before
    public void write() throws IOException {
        folder = temporary.getRoot().toPath();
        archive = folder.resolve("a.tar.xz.gpg");
        byte[] noise = new byte[2_500_000];
        new Random(7).nextBytes(noise);
        try (ArchiveWriter writer = TestArchives.create(archive)) {
            writer.file("photos/noise.jpg", noise.length, new ByteArrayInputStream(noise));
            writer.file(LONG, 3, new ByteArrayInputStream(new byte[3]));
            TestArchives.write(writer, MemberType.ROWS, "groups.group", "");
            TestArchives.write(writer, MemberType.ROWS, "places.place", "{\"id\":1}\n".repeat(300_000));
            checksum = writer.checksum("places.place");
            TestArchives.write(writer, MemberType.EXTRA_ROWS, "issues.issue", "{\"id\":1}\n");
            writer.complete(TestArchives.manifest(writer, "groups.group"));
        }
    }

    private Path decrypted() throws IOException, InterruptedException {
        Path decrypted = folder.resolve("a.tar.xz");
        String said = Witness.of("gpg", folder).gpg("-v", "-o", decrypted.toString(), "--decrypt", archive.toString());
        assertThat(said).contains("AES256.CFB encrypted data").doesNotContain("WARNING: message was not integrity");
        return decrypted;
    }

    @Test
    public void gpgAndXzFindItSound() throws IOException, InterruptedException {
        String decrypted = decrypted().toString();
        Witness xz = Witness.of("xz", folder);
        xz.run("-t", decrypted);
        String totals = xz.run("-l", "--robot", decrypted)
                .lines()
                .filter(line -> line.startsWith("totals"))
                .findAny()
                .orElseThrow();
        assertThat(totals).startsWith("totals\t1\t").contains("\tCRC32\t0");
        assertThat(Integer.parseInt(totals.split("\t", -1)[2])).as("blocks").isGreaterThan(5);
    }

    @Test
    public void gpgTellsTheStrongestKeyDerivation() throws IOException, InterruptedException {
        Path strong = folder.resolve("strong");
        try (ArchiveWriter writer = new KarrotArchives().create(strong, "correct horse".toCharArray(), 0)) {
            writer.complete(TestArchives.manifest(writer));
        }
        assertThat(Witness.of("gpg", folder).gpg("--list-packets", strong.toString()))
                .contains("s2k 3, hash 8")
                .contains("count 65011712 (255)")
                .contains("mdc_method: 2")
                .doesNotContain("compressed packet");
    }

    @Test
    public void pythonReadsItInEveryMode() throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("list.py"), LIST_TAR);
        String decrypted = decrypted().toString();
        for (String mode : new String[] {"r|xz", "r:xz"}) {
            String listed = Witness.of("python3", folder).run(script.toString(), decrypted, mode);
            assertThat(listed.lines())
                    .hasSize(6)
                    .contains("places.place.json 2700000 " + checksum)
                    .contains(
                            "groups.group.json 0 " + "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
                    .anyMatch(line -> line.startsWith("files/" + LONG + " 3 "))
                    .anyMatch(line -> line.startsWith("files/photos/noise.jpg 2500000 "))
                    .anyMatch(line -> line.startsWith("issues.issue.ndjson 9 "))
                    .anyMatch(line -> line.startsWith("karrot-migrate.manifest "));
        }
    }

    @Test
    public void xzCanDecompressItsBlocksInParallel() throws IOException, InterruptedException {
        String blocks =
                Witness.of("xz", folder).run("-lvv", "--robot", decrypted().toString());
        assertThat(blocks.lines().filter(line -> line.startsWith("block")))
                .as("each header says both sizes")
                .allMatch(line -> line.contains("\tcu\t"));
    }
}
