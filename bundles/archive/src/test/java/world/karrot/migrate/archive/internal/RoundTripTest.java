package world.karrot.migrate.archive.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import world.karrot.migrate.api.archive.Archive;
import world.karrot.migrate.api.archive.ArchiveWriter;
import world.karrot.migrate.api.archive.Manifest;
import world.karrot.migrate.api.archive.MemberType;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.archive.internal.tar.MemberName;

/** What is written can be read again. */
public class RoundTripTest {
    private static final int MIB = 1 << 20;

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Path folder;

    @Before
    public void findFolder() {
        folder = temporary.getRoot().toPath();
    }

    @Test
    public void membersOfEveryKindComeBackInOrder() throws IOException {
        Path file = folder.resolve("a.tar.xz.gpg");
        Manifest written;
        try (ArchiveWriter archive = TestArchives.create(file)) {
            archive.file("offers/ä b.json", 3, new ByteArrayInputStream(new byte[] {1, 2, 3}));
            TestArchives.write(archive, MemberType.ROWS, "groups.group", "{\"id\": 1}\n{\"id\": 2}\n");
            TestArchives.write(archive, MemberType.ROWS, "users.user", "");
            TestArchives.write(archive, MemberType.EXTRA_ROWS, "issues.issue", "{\"name\":\"ü\"}\n");
            TestArchives.write(archive, MemberType.EXACT, "groups.group", "{\"field\":\"x\"}\n");
            written = withFiles(TestArchives.manifest(archive, "groups.group", "users.user", "issues.issue"), 1, 3);
            archive.complete(written);
        }
        Recorder read = TestArchives.read(file);
        assertThat(read.problems).isEmpty();
        assertThat(read.members)
                .containsExactly(
                        "files/offers/ä b.json",
                        "groups.group.json",
                        "users.user.json",
                        "issues.issue.ndjson",
                        "groups.group.exact",
                        "karrot-migrate.manifest");
        assertThat(read.files.get("offers/ä b.json")).containsExactly(1, 2, 3);
        assertThat(read.rows.get("groups.group"))
                .containsExactly(new Row(1, Map.of("id", 1L)), new Row(2, Map.of("id", 2L)));
        assertThat(read.rows.get("users.user")).isEmpty();
        assertThat(read.manifest).isEqualTo(written);
    }

    private static Manifest withFiles(Manifest m, long files, long bytes) {
        return new Manifest(
                m.format(),
                m.id(),
                m.createdAt(),
                m.software(),
                m.source(),
                m.contents(),
                m.models(),
                new Manifest.Files(files, bytes));
    }

    @Test
    public void aLargeModelGoesOutAsSeveralMembersDividedBetweenLines() throws IOException {
        Path file = folder.resolve("a");
        String line = "{\"text\": \"" + "x".repeat(1000) + "\"}\n";
        int lines = 10 * MIB / line.length();
        try (ArchiveWriter archive = TestArchives.create(file)) {
            TestArchives.write(archive, MemberType.ROWS, "places.place", line.repeat(lines));
            archive.complete(TestArchives.manifest(archive, "places.place"));
        }
        Recorder read = TestArchives.read(file);
        assertThat(read.problems).isEmpty();
        assertThat(read.members)
                .containsExactly("places.place.json", "places.place.json", "places.place.json", MemberName.MANIFEST);
        assertThat(read.rows.get("places.place")).hasSize(lines);
    }

    @Test
    public void aLineLongerThanAMemberUsuallyIsComesBack() throws IOException {
        Path file = folder.resolve("a");
        String text = "y".repeat(9 * MIB);
        try (ArchiveWriter archive = TestArchives.create(file)) {
            TestArchives.write(
                    archive, MemberType.ROWS, "places.place", "{\"a\":1}\n{\"a\":\"" + text + "\"}\n{\"a\":2}");
            archive.complete(TestArchives.manifest(archive, "places.place"));
        }
        Recorder read = TestArchives.read(file);
        assertThat(read.problems).isEmpty();
        assertThat(read.rows.get("places.place"))
                .extracting(row -> row.values().get("a"))
                .containsExactly(1L, text, 2L);
    }

    @Test
    public void singleBytesAndLargePiecesMakeTheSameArchive() throws IOException {
        byte[] lines = "{\"id\":1}\n{\"id\":2}\n".repeat(5000).getBytes(UTF_8);
        List<String> checksums = new ArrayList<>();
        for (int step : new int[] {1, 7, lines.length}) {
            try (ArchiveWriter archive = TestArchives.create(folder.resolve("a" + step))) {
                try (OutputStream member = archive.open(MemberType.ROWS, "places.place")) {
                    for (int at = 0; at < lines.length; at += step) {
                        member.write(lines, at, Math.min(step, lines.length - at));
                    }
                }
                checksums.add(archive.checksum("places.place"));
                archive.complete(TestArchives.manifest(archive, "places.place"));
            }
            Recorder read = TestArchives.read(folder.resolve("a" + step));
            assertThat(read.rows.get("places.place")).hasSize(10_000);
            assertThat(read.problems).isEmpty();
        }
        assertThat(checksums).hasSize(3).containsOnly(checksums.get(0));
    }

    @Test
    public void everyLevelAndIncompressibleFilesComeBack() throws IOException {
        byte[] noise = new byte[3 * MIB + 77];
        new Random(1).nextBytes(noise);
        for (int level = 0; level <= 9; level++) {
            Path file = folder.resolve("a" + level);
            try (ArchiveWriter archive = TestArchives.ARCHIVES.create(file, "p".toCharArray(), level)) {
                archive.file("noise", noise.length, new ByteArrayInputStream(noise));
                TestArchives.write(archive, MemberType.ROWS, "places.place", "{}\n".repeat(100_000));
                archive.complete(withFiles(TestArchives.manifest(archive, "places.place"), 1, noise.length));
            }
            Recorder read = new Recorder();
            TestArchives.read(file, "p", read);
            assertThat(read.problems).isEmpty();
            assertThat(read.files.get("noise")).isEqualTo(noise);
            assertThat(read.rows.get("places.place")).hasSize(100_000);
            assertThat(Files.size(file)).isBetween((long) noise.length, noise.length + 8000L);
        }
    }

    @Test
    public void anArchiveIsReadAgainAndAgainEvenWhenItsNameIsReused() throws IOException {
        Path file = TestArchives.plain(folder, TestArchives.member("groups.group.json", "{\"id\":1}\n"));
        try (Archive archive = TestArchives.ARCHIVES.open(file, new char[0])) {
            for (int time = 0; time < 3; time++) {
                Recorder read = new Recorder();
                archive.read(read);
                assertThat(read.rows.get("groups.group")).hasSize(1);
                Files.deleteIfExists(file);
                Files.writeString(file, "something else");
            }
        }
    }

    @Test
    public void whatTheManifestPromisesIsCompared() throws IOException {
        Path file = folder.resolve("a");
        try (ArchiveWriter archive = TestArchives.create(file)) {
            TestArchives.write(archive, MemberType.ROWS, "groups.group", "{\"id\":1}\n");
            TestArchives.write(archive, MemberType.EXTRA_ROWS, "issues.issue", "{\"id\":1}\n");
            Manifest manifest = TestArchives.manifest(archive, "groups.group", "users.user");
            TestArchives.write(archive, MemberType.ROWS, "groups.group", "{\"id\":2}\n");
            archive.file("more", 0, new ByteArrayInputStream(new byte[0]));
            archive.complete(manifest);
        }
        assertThat(TestArchives.read(file).problemTexts())
                .containsExactly(
                        "karrot-migrate.manifest: The rows of groups.group are not those that the manifest promises",
                        "karrot-migrate.manifest: The manifest promises rows of users.user, which are not there",
                        "karrot-migrate.manifest: The manifest knows of no rows of issues.issue",
                        "karrot-migrate.manifest: The files are 1 of 0 bytes together, but the manifest promises 0 of"
                                + " 0 bytes together");
    }

    @Test
    public void aVisitorsOwnFailurePassesUnchanged() throws IOException {
        Path file = TestArchives.plain(folder, TestArchives.member("groups.group.json", "{}\n"));
        IOException own = new IOException("own");
        Recorder failing = new Recorder() {
            @Override
            public void rows(String model, world.karrot.migrate.api.archive.Rows rows) throws IOException {
                throw own;
            }
        };
        assertThatThrownBy(() -> TestArchives.read(file, "", failing)).isSameAs(own);
    }
}
