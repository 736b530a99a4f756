package world.karrot.migrate.archive.internal.file;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import world.karrot.migrate.api.FileException;
import world.karrot.migrate.api.archive.ArchiveException;

/**
 * A file that appears under its name only when it is complete. Until then it lies beside it under a name that nobody
 * can guess; only its owner may read it, from its first moment. Not buffered.
 */
public final class AtomicFile extends Destination {
    static final String CHOOSE_A_FOLDER = "Choose a folder that the user running Karaf may write to";

    private static final String CHOOSE_A_NAME = "Choose another name";

    /** Two exports into one file would be an archive and a password that does not fit it. */
    private static final Set<Path> BEGUN = ConcurrentHashMap.newKeySet();

    private final Path target;
    private final Path partial;
    private final FileChannel channel;
    private final Linking links;
    private boolean claimed;
    private boolean complete;

    private AtomicFile(Path target, Path partial, FileChannel channel, Linking links) {
        this.target = target;
        this.partial = partial;
        this.channel = channel;
        this.links = links;
    }

    /**
     * Begins a file.
     *
     * @throws ArchiveException when there can be no such file, with what to do about it
     */
    public static AtomicFile create(Path file) {
        return create(file, Files::createLink);
    }

    static AtomicFile create(Path file, Linking links) {
        Path target = file.toAbsolutePath();
        Path folder = requireFolder(target);
        if (!BEGUN.add(target)) {
            throw new ArchiveException("Another export is writing " + target + ". " + CHOOSE_A_NAME);
        }
        try {
            return create(target, folder, links);
        } catch (RuntimeException e) {
            BEGUN.remove(target);
            throw e;
        }
    }

    private static AtomicFile create(Path target, Path folder, Linking links) {
        Path partial = folder.resolve(".karrot-migrate-" + UUID.randomUUID() + ".part");
        try {
            return new AtomicFile(target, partial, open(partial), links);
        } catch (IOException e) {
            throw new ArchiveException(
                    "No file can be made in " + folder + ": " + FileException.reason(e) + ". " + CHOOSE_A_FOLDER, e);
        }
    }

    /**
     * The folder for a new file.
     *
     * @throws ArchiveException when there is none
     */
    static Path requireFolder(Path target) {
        Path folder = target.getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new ArchiveException(target + " is a folder. Name the file that the archive should become");
        }
        if (!Files.isDirectory(folder)) {
            throw new ArchiveException("There is no folder " + folder + ". Make it, or choose another for the archive");
        }
        return folder;
    }

    /** Writes to a device, as tests do that want a full disk. */
    public static AtomicFile on(Path device) throws IOException {
        return new AtomicFile(
                device, device.resolveSibling("none"), FileChannel.open(device, WRITE), Files::createLink);
    }

    private static FileChannel open(Path partial) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        return FileChannel.open(partial, Set.of(CREATE_NEW, WRITE), ownerOnly);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Gives the file its name, once everything of it is on the disk. */
    @Override
    public long complete() throws IOException {
        try {
            long size = channel.size();
            channel.force(true);
            channel.close();
            appear();
            syncFolder();
            complete = true;
            return size;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Somebody else may have made a file of that name meanwhile, which is not ours to replace. */
    private void appear() throws IOException {
        try {
            if (link()) {
                Files.delete(partial);
            } else {
                Files.createFile(target);
                claimed = true;
                Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (FileAlreadyExistsException e) {
            throw new ArchiveException("There is a file " + target + " now. " + CHOOSE_A_NAME, e);
        }
    }

    /** A second name replaces nothing, and is that of the whole file at once; but not every file system has those. */
    private boolean link() throws IOException {
        try {
            links.link(target, partial);
            claimed = true;
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | IOException e) {
            return false;
        }
        return true;
    }

    /** So that the new name, too, outlives a power cut. */
    private void syncFolder() throws IOException {
        try (FileChannel folder = FileChannel.open(partial.resolveSibling("."), READ)) {
            folder.force(true);
        }
    }

    private IOException failure(IOException cause) {
        String free = (partial.toFile().getUsableSpace() >> 20) + " MiB are free there";
        return new FileException("The archive " + target + " cannot be written (" + free + ")", cause);
    }

    /** Leaves nothing behind unless {@link #complete} came before. */
    @Override
    public void close() throws IOException {
        BEGUN.remove(target);
        try {
            channel.close();
        } finally {
            if (!complete) {
                remove();
            }
        }
    }

    private void remove() throws IOException {
        try {
            Files.deleteIfExists(partial);
        } finally {
            if (claimed) {
                Files.deleteIfExists(target);
            }
        }
    }

    /** Gives a file a second name. */
    @FunctionalInterface
    interface Linking {
        void link(Path name, Path file) throws IOException;
    }
}
