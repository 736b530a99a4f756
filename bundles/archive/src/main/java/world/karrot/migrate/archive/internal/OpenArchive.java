package world.karrot.migrate.archive.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import world.karrot.migrate.api.archive.Archive;
import world.karrot.migrate.api.archive.ArchiveVisitor;
import world.karrot.migrate.archive.internal.file.FileSource;
import world.karrot.migrate.archive.internal.manifest.Checksums;
import world.karrot.migrate.archive.internal.openpgp.Integrity;
import world.karrot.migrate.archive.internal.openpgp.Passphrase;
import world.karrot.migrate.archive.internal.tar.ArchiveFailures;
import world.karrot.migrate.archive.internal.tar.Members;
import world.karrot.migrate.archive.internal.unpacking.FileKind;
import world.karrot.migrate.archive.internal.unpacking.ReadAhead;
import world.karrot.migrate.archive.internal.unpacking.Unpacked;

/** An archive in a file that stays open, so that it is always the same one. Several threads may read it at once. */
final class OpenArchive implements Archive {
    private final Path path;
    private final FileChannel channel;
    private final FileKind kind;
    private final Passphrase passphrase;

    /** @param password copied, and overwritten when the archive is closed; null for a plain archive */
    OpenArchive(Path path, FileChannel channel, FileKind kind, char[] password) {
        this.path = path;
        this.channel = channel;
        this.kind = kind;
        this.passphrase = new Passphrase(password);
    }

    @Override
    public void read(ArchiveVisitor visitor) throws IOException {
        read(visitor, Integrity.UNPROVED);
    }

    @Override
    public void readAgain(ArchiveVisitor visitor) throws IOException {
        read(visitor, Integrity.PROVED);
    }

    private void read(ArchiveVisitor visitor, Integrity integrity) throws IOException {
        if (!channel.isOpen()) {
            throw new IllegalStateException("This archive is closed");
        }
        ArchiveFailures failures = new ArchiveFailures(path);
        FileSource file = new FileSource(path, channel);
        try (ReadAhead unpacked =
                new ReadAhead("karrot-archive-unpack", () -> Unpacked.of(file, kind, passphrase, integrity))) {
            new Reading(new Members(unpacked, failures), failures, visitor).read();
        }
    }

    @Override
    public String sha256() throws IOException {
        DigestOutputStream digest = new DigestOutputStream(OutputStream.nullOutputStream(), Checksums.sha256());
        new FileSource(path, channel).transferTo(digest);
        return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    }

    @Override
    public void close() throws IOException {
        passphrase.close();
        channel.close();
    }
}
