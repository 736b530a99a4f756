package world.karrot.migrate.pictures.internal.scaling;

/**
 * What has to be done to a picture so that it stands upright, in the order in which EXIF counts them from 1.
 *
 * @see #of
 */
public enum Orientation {
    UPRIGHT(false, false, false),
    MIRRORED(false, true, false),
    UPSIDE_DOWN(false, true, true),
    MIRRORED_UPSIDE_DOWN(false, false, true),
    TRANSPOSED(true, false, false),
    LYING_LEFT(true, true, false),
    TRANSVERSED(true, true, true),
    LYING_RIGHT(true, false, true);

    private final boolean transposed;
    private final boolean flipsColumns;
    private final boolean flipsRows;

    Orientation(boolean transposed, boolean flipsColumns, boolean flipsRows) {
        this.transposed = transposed;
        this.flipsColumns = flipsColumns;
        this.flipsRows = flipsRows;
    }

    /** By its number in EXIF; any other number means nothing, and so upright. */
    public static Orientation of(int number) {
        return number >= 1 && number <= values().length ? values()[number - 1] : UPRIGHT;
    }

    /** Whether rows become columns. It is its own reverse for dimensions. */
    public Dimensions turn(Dimensions dimensions) {
        return transposed ? dimensions.turned() : dimensions;
    }

    public Pixels turn(Pixels lying) {
        if (this == UPRIGHT) {
            return lying;
        }
        Dimensions size = turn(new Dimensions(lying.width(), lying.height()));
        Pixels upright = Pixels.empty(size.width(), size.height(), lying.bands());
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                int to = y * upright.stride() + x * upright.bands();
                System.arraycopy(lying.data(), source(x, y, lying, size), upright.data(), to, lying.bands());
            }
        }
        return upright;
    }

    /** Where a pixel comes from. */
    private int source(int x, int y, Pixels lying, Dimensions size) {
        int column = flipsColumns ? size.width() - 1 - x : x;
        int row = flipsRows ? size.height() - 1 - y : y;
        return transposed
                ? column * lying.stride() + row * lying.bands()
                : row * lying.stride() + column * lying.bands();
    }
}
