package world.karrot.migrate.archive.internal.file;

import java.nio.file.Files;
import java.nio.file.Path;
import world.karrot.migrate.api.archive.ArchiveException;

/** Takes an archive that nobody wants to keep, and counts its bytes. */
public final class Nowhere extends Destination {
    private long bytes;

    /**
     * What stands for a file that is not to be made.
     *
     * @throws ArchiveException when there could be no such file, so that a dry run says so as well
     */
    public static Nowhere insteadOf(Path file) {
        Path folder = AtomicFile.requireFolder(file.toAbsolutePath());
        if (!Files.isWritable(folder)) {
            throw new ArchiveException("No file can be made in " + folder + ". " + AtomicFile.CHOOSE_A_FOLDER);
        }
        return new Nowhere();
    }

    @Override
    public void write(byte[] buffer, int offset, int length) {
        bytes += length;
    }

    @Override
    public long complete() {
        return bytes;
    }

    @Override
    public void close() {
        // there is nothing to give back
    }
}
