package world.karrot.migrate.archive.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Consumer;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.archive.ArchiveWriter;
import world.karrot.migrate.api.archive.Manifest;
import world.karrot.migrate.api.archive.MemberType;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.archive.internal.ahead.WriteBehind;
import world.karrot.migrate.archive.internal.file.Destination;
import world.karrot.migrate.archive.internal.json.LineWriter;
import world.karrot.migrate.archive.internal.json.ReadLines;
import world.karrot.migrate.archive.internal.manifest.Checksums;
import world.karrot.migrate.archive.internal.manifest.ManifestJson;
import world.karrot.migrate.archive.internal.openpgp.Encryption;
import world.karrot.migrate.archive.internal.tar.MemberName;
import world.karrot.migrate.archive.internal.tar.TarWriter;
import world.karrot.migrate.archive.internal.xz.Compression;
import world.karrot.migrate.archive.internal.xz.XzWriter;

/** tar into xz into OpenPGP into a new file, or nowhere. */
final class EncryptedArchiveWriter implements ArchiveWriter {
    private static final int PART = 4 << 20;

    private final Checksums checksums = new Checksums();
    private final Destination destination;
    private final WriteBehind encrypted;
    private final Encryption encryption;
    private final WriteBehind compressed;
    private final XzWriter xz;
    private final TarWriter tar;
    /** From a member's start until it is whole; a member that failed stays in progress, so nothing can follow it. */
    private boolean inProgress;

    private boolean closed;

    private EncryptedArchiveWriter(Destination destination, char[] password, Compression compression, int s2kCount)
            throws IOException {
        this.destination = destination;
        this.encrypted = new WriteBehind("karrot-archive-write", destination);
        this.encryption = encryption(password, s2kCount);
        this.compressed = new WriteBehind("karrot-archive-encrypt", encryption);
        this.xz = compressing(compression);
        this.tar = new TarWriter(xz, compression);
    }

    private Encryption encryption(char[] password, int s2kCount) throws IOException {
        try {
            return Encryption.of(encrypted, password, s2kCount);
        } catch (IOException | RuntimeException e) {
            encrypted.close();
            throw e;
        }
    }

    private XzWriter compressing(Compression compression) throws IOException {
        try {
            return new XzWriter(compressed, compression);
        } catch (IOException | RuntimeException | Error e) { // such as no memory for a block
            compressed.close();
            encryption.close();
            encrypted.close();
            throw e;
        }
    }

    /** Takes over the destination. */
    static EncryptedArchiveWriter create(
            Destination destination, char[] password, Compression compression, int s2kCount) throws IOException {
        try {
            return new EncryptedArchiveWriter(destination, password, compression, s2kCount);
        } catch (IOException | RuntimeException | Error e) {
            closeAfter(e, destination);
            throw e;
        }
    }

    private static void closeAfter(Throwable failure, Destination destination) {
        try {
            destination.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public void file(String path, long size, InputStream content) throws IOException {
        begin();
        tar.member(MemberName.ofFile(path), size, content);
        inProgress = false;
    }

    @Override
    public OutputStream open(MemberType type, String model) throws IOException {
        String name = MemberName.ofRows(type, model);
        begin();
        LineWriter.Sink member = (bytes, length) -> tar.member(name, bytes, length);
        boolean areRows = type == MemberType.ROWS || type == MemberType.EXTRA_ROWS;
        return new LineWriter(PART, areRows ? summed(model, member) : member, () -> inProgress = false);
    }

    @Override
    public OutputStream reading(OutputStream out, Consumer<Row> rows, Consumer<Finding> problems) {
        return new ReadLines(out, rows, problems);
    }

    private LineWriter.Sink summed(String model, LineWriter.Sink member) {
        return (bytes, length) -> {
            member.accept(bytes, length);
            checksums.of(model).update(bytes, 0, length);
        };
    }

    private void begin() {
        if (inProgress || closed) {
            throw new IllegalStateException(
                    closed ? "This archive is closed" : "The member before is not complete: close it first");
        }
        inProgress = true;
    }

    @Override
    public String checksum(String model) {
        return checksums.hex(model);
    }

    @Override
    public long complete(Manifest manifest) throws IOException {
        begin();
        byte[] json = ManifestJson.write(manifest);
        tar.member(MemberName.MANIFEST, json, json.length);
        tar.finish();
        xz.finish();
        compressed.finish();
        encryption.finish();
        encrypted.finish();
        long size = destination.complete();
        close();
        return size;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        xz.close();
        compressed.close();
        encryption.close();
        encrypted.close();
        destination.close();
    }
}
