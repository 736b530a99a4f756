package world.karrot.migrate.transfer.internal.pictures;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SeekableByteChannel;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import world.karrot.migrate.api.FileException;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.picture.PictureException;
import world.karrot.migrate.api.picture.PictureScaler;
import world.karrot.migrate.transfer.internal.media.MediaFolder;
import world.karrot.migrate.transfer.internal.media.SizeFiles;

/**
 * Makes the sizes of a picture that are not there.
 *
 * @param media where the pictures are
 * @param files where their sizes go
 */
record SizeMaker(PictureScaler scaler, MediaFolder media, SizeFiles files) {
    private static final String READABLE = "Let Karaf's user read the file, and run karrot:pictures again.";
    private static final String COPY = "Put the file itself in its place, and run karrot:pictures again.";

    /**
     * Makes all that are missing or none. Several threads may call it for different pictures.
     *
     * @throws IOException when they cannot be written, or when the thread is interrupted
     */
    Tally make(Picture picture) throws IOException {
        Set<Integer> missing = new TreeSet<>(picture.sizes());
        missing.removeIf(side -> files.holds(picture.path(), side));
        int present = picture.sizes().size() - missing.size();
        if (missing.isEmpty()) {
            return new Tally(0, present, 0, Optional.empty());
        }
        try {
            return new Tally(write(picture, scaled(picture, missing)), present, 0, Optional.empty());
        } catch (PictureException e) {
            return new Tally(0, present, missing.size(), Optional.of(finding(picture, e)));
        }
    }

    private Map<Integer, byte[]> scaled(Picture picture, Set<Integer> sizes) throws IOException {
        if (media.link(picture.path()).isPresent()) {
            throw new PictureException("is not read, since a link leads there", COPY);
        }
        try (SeekableByteChannel original = media.openItself(picture.path())
                .orElseThrow(() -> new PictureException("is not in the media folder"))) {
            return scaler.scale(original, sizes);
        } catch (InterruptedIOException | ClosedByInterruptException e) {
            throw e;
        } catch (IOException e) {
            throw new PictureException("cannot be read: " + FileException.reason(e), READABLE, e);
        }
    }

    private int write(Picture picture, Map<Integer, byte[]> sizes) throws IOException {
        for (Map.Entry<Integer, byte[]> size : sizes.entrySet()) {
            files.write(picture.path(), size.getKey(), size.getValue());
        }
        return files.keep(picture.path(), sizes.keySet()) ? sizes.size() : 0;
    }

    private static Finding finding(Picture picture, PictureException e) {
        return Finding.of(
                "No sizes could be made of " + picture.path() + ": it " + e.getMessage(), picture.where(), e.remedy());
    }

    /**
     * What was made of one picture.
     *
     * @param failed number of sizes that could not be made
     * @param why they could not
     */
    record Tally(int made, int present, int failed, Optional<Finding> why) {}
}
