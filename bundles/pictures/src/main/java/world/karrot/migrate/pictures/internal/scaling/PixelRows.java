package world.karrot.migrate.pictures.internal.scaling;

/**
 * A picture's rows. Whoever takes them takes each at most once, from top to bottom, so that few need to be in memory.
 */
public interface PixelRows {
    int width();

    int height();

    /** Bytes for each pixel. */
    int bands();

    /** Writes a row, pixel by pixel, into an array that has room for it. */
    void copy(int row, byte[] into);

    /** What makes RGB, or RGB and alpha, of these rows or of fewer and shorter ones made from them. */
    default PixelRows finish(PixelRows rows) {
        return rows;
    }
}
