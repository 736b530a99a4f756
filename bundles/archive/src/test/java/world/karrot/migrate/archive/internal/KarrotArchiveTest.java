package world.karrot.migrate.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import world.karrot.migrate.api.archive.Archive;

/** An archive that Karrot's own export wrote. */
public class KarrotArchiveTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Path archive;
    private String password;

    @Before
    public void copy() throws IOException {
        archive = temporary.getRoot().toPath().resolve("two-groups");
        try (InputStream content = resource("two-groups.tar.xz.gpg");
                InputStream secret = resource("two-groups.password")) {
            Files.copy(content, archive);
            password = new String(secret.readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII).strip();
        }
    }

    private static InputStream resource(String name) {
        return KarrotArchiveTest.class.getResourceAsStream("/karrot/" + name);
    }

    @Test
    public void isKnownByTheSha256OfItsFile() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(archive));
        try (Archive opened = TestArchives.ARCHIVES.open(archive, password.toCharArray())) {
            assertThat(opened.sha256()).isEqualTo(HexFormat.of().formatHex(digest));
        }
    }

    @Test
    public void isReadWhole() throws IOException {
        assertThat(TestArchives.ARCHIVES.isEncrypted(archive)).isTrue();
        Recorder read = new Recorder();
        TestArchives.read(archive, password, read);
        assertThat(read.problems).isEmpty();
        assertThat(read.manifest).isNull();
        assertThat(read.rows).hasSize(20);
        assertThat(read.rows.get("groups.group"))
                .extracting(row -> row.values().get("id"))
                .containsExactly(1L, 2L);
        assertThat(read.rows.get("users.user")).hasSize(37);
        assertThat(read.rows.get("activities.activity")).hasSize(57);
        // Karrot writes someone in two groups twice, photo and all.
        assertThat(read.files).hasSize(16);
        assertThat(read.files.values()).allSatisfy(file -> assertThat(file).isNotEmpty());
        assertThat(read.members).hasSize(39).endsWith("offers.offerimage.json");
    }
}
