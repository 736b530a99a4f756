package world.karrot.migrate.itests.fuzzing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import world.karrot.migrate.archive.internal.file.FileSource;
import world.karrot.migrate.archive.internal.openpgp.Integrity;
import world.karrot.migrate.archive.internal.openpgp.Passphrase;
import world.karrot.migrate.archive.internal.unpacking.FileKind;
import world.karrot.migrate.archive.internal.unpacking.Unpacked;
import world.karrot.migrate.itests.instances.KarrotArchive;

/**
 * An archive that Karrot's own export wrote, shortened so that it is quick to read.
 *
 * @param rows some of its rows, of all models
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ShortArchive(byte[] tar, String rows) {
    /** Bytes that are kept of a member. */
    private static final int KEPT = 700;

    private static final int FILES_KEPT = 3;

    static ShortArchive of(KarrotArchive archive) throws IOException {
        Path folder = Files.createTempDirectory("seeds");
        Path file = archive.copyTo(folder);
        try (FileChannel channel = FileChannel.open(file);
                Unpacked tar = Unpacked.of(
                        new FileSource(file, channel),
                        FileKind.ENCRYPTED,
                        new Passphrase(archive.password().toCharArray()),
                        Integrity.UNPROVED)) {
            return shortened(new TarArchiveInputStream(tar));
        } finally {
            Files.delete(file);
            Files.delete(folder);
        }
    }

    private static ShortArchive shortened(TarArchiveInputStream whole) throws IOException {
        ByteArrayOutputStream tar = new ByteArrayOutputStream();
        StringBuilder rows = new StringBuilder();
        int files = 0;
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(tar, 512, "UTF-8")) {
            for (TarArchiveEntry member; (member = whole.getNextEntry()) != null; ) {
                boolean isFile = member.getName().startsWith("files/");
                byte[] start = isFile ? whole.readNBytes(KEPT) : lines(whole.readNBytes(KEPT));
                files += isFile ? 1 : 0;
                if (!isFile) {
                    rows.append(new String(start, StandardCharsets.UTF_8));
                }
                if (!isFile || files <= FILES_KEPT) {
                    add(out, member.getName(), start);
                }
            }
        }
        return new ShortArchive(tar.toByteArray(), rows.toString());
    }

    /** As many whole lines as there are. */
    private static byte[] lines(byte[] start) {
        int end = start.length;
        while (end > 0 && start[end - 1] != '\n') {
            end--;
        }
        return Arrays.copyOf(start, end);
    }

    private static void add(TarArchiveOutputStream tar, String name, byte[] content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, true);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }
}
