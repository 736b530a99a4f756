package world.karrot.migrate.pictures.internal.original;

import java.io.IOException;
import world.karrot.migrate.pictures.internal.scaling.Dimensions;
import world.karrot.migrate.pictures.internal.scaling.Orientation;
import world.karrot.migrate.pictures.internal.scaling.PixelRows;

/** A picture of which nothing but the header has been read. */
public interface Original {
    Format format();

    /** As the pixels lie in the file. */
    Dimensions dimensions();

    Orientation orientation();

    /** Its colour profile as it is in a file of its format, or nothing. */
    byte[] profile();

    /** What each pixel that is decoded takes on the heap. */
    int bytesPerPixel();

    /** What a decoder keeps of each pixel outside the heap until it has seen all of the picture. */
    int bytesHeld();

    /** Whether less of the heap is needed when pixels are left out. */
    boolean canLeaveOut();

    /**
     * Decodes it.
     *
     * @param step of how many pixels, in each row, and of how many rows one is taken; 1 if it cannot leave any out
     */
    PixelRows decode(int step) throws IOException;
}
