package world.karrot.migrate.shell.internal.file;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import world.karrot.migrate.api.FileException;
import world.karrot.migrate.api.MigrationException;

/** A file that was not there before, and that nobody but its owner could read at any time. */
public final class NewFile implements AutoCloseable {
    private final String what;
    private final Path path;
    private final FileChannel channel;
    private boolean kept;

    /** Takes over a channel to it. */
    NewFile(String what, Path path, FileChannel channel) {
        this.what = what;
        this.path = path;
        this.channel = channel;
    }

    /**
     * Creates it empty.
     *
     * @param what it is called in messages, at the beginning of a sentence
     */
    public static NewFile create(String what, Path path) {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            return new NewFile(what, path, FileChannel.open(path, Set.of(CREATE_NEW, WRITE), ownerOnly));
        } catch (FileAlreadyExistsException e) {
            throw new MigrationException(what + " " + path + " exists already. Name another one.");
        } catch (IOException e) {
            throw new MigrationException(what + " " + path + " cannot be created: " + FileException.reason(e) + ".", e);
        }
    }

    public Path path() {
        return path;
    }

    public void write(String text) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw new MigrationException(what + " " + path + " cannot be written: " + FileException.reason(e) + ".", e);
        }
    }

    /** Makes sure that it is on the disk, and that its name, too, outlives a power cut. */
    public void sync() {
        try (FileChannel folder = FileChannel.open(path.resolveSibling("."), READ)) {
            channel.force(true);
            folder.force(true);
        } catch (IOException e) {
            throw new MigrationException(what + " " + path + " cannot be written: " + FileException.reason(e) + ".", e);
        }
    }

    public void keep() {
        kept = true;
    }

    /** Removes the file again, unless it is kept. */
    @Override
    public void close() throws IOException {
        try {
            closeAndRemove();
        } catch (IOException e) {
            throw new FileException(what + " " + path + " cannot be completed or removed", e);
        }
    }

    private void closeAndRemove() throws IOException {
        try {
            channel.close();
        } finally {
            if (!kept) {
                Files.deleteIfExists(path);
            }
        }
    }
}
