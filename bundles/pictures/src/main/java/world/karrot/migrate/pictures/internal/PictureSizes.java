package world.karrot.migrate.pictures.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import world.karrot.migrate.api.picture.PictureException;
import world.karrot.migrate.pictures.internal.input.Deadline;
import world.karrot.migrate.pictures.internal.original.Original;
import world.karrot.migrate.pictures.internal.output.PictureWriter;
import world.karrot.migrate.pictures.internal.scaling.Dimensions;
import world.karrot.migrate.pictures.internal.scaling.PixelRows;
import world.karrot.migrate.pictures.internal.scaling.Pixels;
import world.karrot.migrate.pictures.internal.scaling.Scaling;

/** The sizes of one picture, of which each is made from the next larger one. */
record PictureSizes(Original original, Deadline deadline) {
    /** A size while it is made: scaled, turned, and as the writer wants it. */
    private static final int COPIES = 3;

    /** What the largest takes in memory while it is made, in bytes. */
    long memory(Set<Integer> sizes) {
        return lying(Collections.max(sizes)).pixels() * Pixels.RGBA * COPIES;
    }

    Map<Integer, byte[]> make(Set<Integer> sizes, int step) throws IOException {
        PixelRows larger = decode(step);
        Map<Integer, byte[]> made = new LinkedHashMap<>();
        for (int size : new TreeSet<>(sizes).descendingSet()) {
            deadline.check();
            Pixels pixels = Scaling.scale(larger, lying(size), deadline);
            made.put(
                    size,
                    PictureWriter.write(original.orientation().turn(pixels), original.format(), original.profile()));
            larger = pixels;
        }
        return made;
    }

    /** How large a size is before it is turned. */
    private Dimensions lying(int size) {
        Dimensions upright = original.orientation().turn(original.dimensions());
        return original.orientation().turn(upright.within(size));
    }

    /** Whatever readers throw, it is because of the picture: what is not is an {@link UncheckedIOException}. */
    private PixelRows decode(int step) throws IOException {
        try {
            return original.decode(step);
        } catch (PictureException | UncheckedIOException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            deadline.check();
            throw new PictureException("is damaged", e);
        }
    }
}
