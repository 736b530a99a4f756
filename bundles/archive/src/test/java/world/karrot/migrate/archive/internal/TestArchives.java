package world.karrot.migrate.archive.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZ;
import org.tukaani.xz.XZOutputStream;
import world.karrot.migrate.api.archive.Archive;
import world.karrot.migrate.api.archive.ArchiveVisitor;
import world.karrot.migrate.api.archive.ArchiveWriter;
import world.karrot.migrate.api.archive.Archives;
import world.karrot.migrate.api.archive.Manifest;
import world.karrot.migrate.api.archive.Manifest.ModelSummary;
import world.karrot.migrate.api.archive.MemberType;
import world.karrot.migrate.archive.internal.openpgp.Encryption;

/** Archives for tests: made by the writer, or made by hand so as no writer would. */
final class TestArchives {
    static final String PASSWORD = "correct horse";
    /** Hashes the password as little as OpenPGP allows. */
    static final int FAST = 0;

    static final Archives ARCHIVES = new KarrotArchives(FAST);

    /** Makes a member of a tar that is made by hand. */
    interface Member {
        void addTo(TarArchiveOutputStream tar) throws IOException;
    }

    private TestArchives() {}

    static ArchiveWriter create(Path file) throws IOException {
        return ARCHIVES.create(file, PASSWORD.toCharArray(), 1);
    }

    static ArchiveWriter rehearse(Path file) throws IOException {
        return ARCHIVES.rehearse(file, PASSWORD.toCharArray(), 1);
    }

    static void write(ArchiveWriter archive, MemberType type, String model, String lines) throws IOException {
        try (OutputStream member = archive.open(type, model)) {
            member.write(lines.getBytes(StandardCharsets.UTF_8));
        }
    }

    static Manifest manifest(ArchiveWriter archive, String... models) {
        List<ModelSummary> summaries = Arrays.stream(models)
                .map(model -> new ModelSummary(model, "core", 1, archive.checksum(model), Map.of(), false))
                .toList();
        return new Manifest(
                Manifest.FORMAT,
                "an id",
                Instant.parse("2026-01-02T03:04:05.000006Z"),
                "karrot-migrate 0",
                new Manifest.Source("https://karrot.example", List.of(1L, 2L), Map.of("places", "0042_last")),
                Map.of("core", "1.0.0"),
                summaries,
                new Manifest.Files(0, 0));
    }

    static Recorder read(Path file) throws IOException {
        Recorder recorder = new Recorder();
        read(file, PASSWORD, recorder);
        return recorder;
    }

    static void read(Path file, String password, ArchiveVisitor visitor) throws IOException {
        try (Archive archive = ARCHIVES.open(file, password.toCharArray())) {
            archive.read(visitor);
        }
    }

    /** A plain archive with these members. */
    static Path plain(Path folder, Member... members) throws IOException {
        return file(folder, xz(tar(members)));
    }

    static Path file(Path folder, byte[] content) throws IOException {
        return Files.write(folder.resolve("archive"), content);
    }

    static byte[] tar(Member... members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (Member member : members) {
                member.addTo(tar);
            }
        }
        return bytes.toByteArray();
    }

    static Member member(String name, String content) {
        return member(name, content.getBytes(StandardCharsets.UTF_8));
    }

    static Member member(String name, byte[] content) {
        return tar -> {
            TarArchiveEntry entry = new TarArchiveEntry(name, true);
            entry.setSize(content.length);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
        };
    }

    /** A member that is no file, such as a link. */
    static Member special(String name, byte type) {
        return tar -> {
            TarArchiveEntry entry = new TarArchiveEntry(name, type, true);
            entry.setLinkName("/etc/passwd");
            tar.putArchiveEntry(entry);
            tar.closeArchiveEntry();
        };
    }

    static byte[] xz(byte[] tar) throws IOException {
        return xz(tar, 1, XZ.CHECK_CRC64);
    }

    static byte[] xz(byte[] tar, int level, int check) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XZOutputStream xz = new XZOutputStream(bytes, new LZMA2Options(level), check)) {
            xz.write(tar);
        }
        return bytes.toByteArray();
    }

    static byte[] encrypted(byte[] content) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Encryption encryption = Encryption.of(bytes, PASSWORD.toCharArray(), FAST);
            encryption.write(content);
            encryption.finish();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }
}
