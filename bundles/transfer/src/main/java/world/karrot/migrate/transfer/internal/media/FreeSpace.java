package world.karrot.migrate.transfer.internal.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;
import world.karrot.migrate.api.Finding;

/**
 * What is free of the disk that a folder is on.
 *
 * @param bytes empty if that cannot be found out
 */
public record FreeSpace(Path folder, OptionalLong bytes) {
    private static final long MEBIBYTE = 1 << 20;

    /** With less than this, nothing works for long. */
    private static final long LEAST = 64 * MEBIBYTE;

    /** What the archive of a large group takes. */
    private static final long ENOUGH = 1024 * MEBIBYTE;

    /** As it is now. */
    public static FreeSpace of(Path folder) {
        try {
            return new FreeSpace(
                    folder, OptionalLong.of(Files.getFileStore(folder).getUsableSpace()));
        } catch (IOException e) {
            return new FreeSpace(folder, OptionalLong.empty());
        }
    }

    /** Where hardly anything is free. */
    public Stream<Finding> problems() {
        return findings(0, LEAST, "");
    }

    /** Where not much is free. */
    public Stream<Finding> warnings() {
        return findings(LEAST, ENOUGH, ", which may be too little for an archive and its files");
    }

    /** Where less is free than some media files take. */
    public Stream<Finding> problems(long needed) {
        return bytes.stream()
                .filter(free -> free < needed)
                .mapToObj(free -> Finding.of(
                        "The archive's files take " + (needed + MEBIBYTE - 1) / MEBIBYTE
                                + " MiB, and the disk of the media folder " + folder + " has " + free / MEBIBYTE
                                + " MiB free",
                        "Make room there."));
    }

    private Stream<Finding> findings(long from, long to, String consequence) {
        return bytes.stream()
                .filter(free -> from <= free && free < to)
                .mapToObj(free -> Finding.of(
                        "The disk of " + folder + " has " + free / MEBIBYTE + " MiB free" + consequence,
                        "Make room there. karrot:export ID --dry-run says how large an archive would be."));
    }

    /** {@code 5120 MiB free in /srv}. */
    @Override
    public String toString() {
        return bytes.isEmpty()
                ? "an unknown part free in " + folder
                : bytes.getAsLong() / MEBIBYTE + " MiB free in " + folder;
    }
}
