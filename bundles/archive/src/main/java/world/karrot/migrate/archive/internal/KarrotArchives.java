package world.karrot.migrate.archive.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import world.karrot.migrate.api.FileException;
import world.karrot.migrate.api.archive.Archive;
import world.karrot.migrate.api.archive.ArchiveException;
import world.karrot.migrate.api.archive.ArchiveWriter;
import world.karrot.migrate.api.archive.Archives;
import world.karrot.migrate.archive.internal.file.AtomicFile;
import world.karrot.migrate.archive.internal.file.FileSource;
import world.karrot.migrate.archive.internal.file.Nowhere;
import world.karrot.migrate.archive.internal.openpgp.Encryption;
import world.karrot.migrate.archive.internal.unpacking.FileKind;
import world.karrot.migrate.archive.internal.xz.Compression;

/** Archives in Karrot's own format. */
@Component
public final class KarrotArchives implements Archives {
    private final int s2kCount;

    @Activate
    public KarrotArchives() {
        this(Encryption.STRONGEST);
    }

    /** @param s2kCount see {@link Encryption#STRONGEST}; tests have no time for that many */
    public KarrotArchives(int s2kCount) {
        this.s2kCount = s2kCount;
    }

    @Override
    public ArchiveWriter create(Path file, char[] password, int level) throws IOException {
        return EncryptedArchiveWriter.create(AtomicFile.create(file), password, Compression.level(level), s2kCount);
    }

    @Override
    public ArchiveWriter rehearse(Path file, char[] password, int level) throws IOException {
        return EncryptedArchiveWriter.create(Nowhere.insteadOf(file), password, Compression.level(level), s2kCount);
    }

    @Override
    public Archive open(Path file, char[] password) throws IOException {
        FileChannel channel = channel(file);
        try {
            return new OpenArchive(file, channel, kind(file, channel), password);
        } catch (IOException | RuntimeException e) {
            close(channel, e);
            throw e;
        }
    }

    private static void close(FileChannel channel, Exception after) {
        try {
            channel.close();
        } catch (IOException e) {
            after.addSuppressed(e);
        }
    }

    @Override
    public boolean isEncrypted(Path file) throws IOException {
        try (FileChannel channel = channel(file)) {
            return kind(file, channel) == FileKind.ENCRYPTED;
        }
    }

    private static FileKind kind(Path file, FileChannel channel) throws IOException {
        return FileKind.of(new FileSource(file, channel), file);
    }

    private static FileChannel channel(Path file) {
        if (Files.isDirectory(file)) {
            throw new ArchiveException(file + " is a folder, not an archive");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new ArchiveException(file + " is a pipe or a device, which can be read once only. An archive is read"
                    + " several times: save it in a file first, and name that");
        }
        try {
            return FileChannel.open(file, StandardOpenOption.READ);
        } catch (NoSuchFileException e) {
            throw new ArchiveException("There is no file " + file, e);
        } catch (IOException e) {
            throw new ArchiveException(file + " cannot be opened: " + FileException.reason(e), e);
        }
    }
}
