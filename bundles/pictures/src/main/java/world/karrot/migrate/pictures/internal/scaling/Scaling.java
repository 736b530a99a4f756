package world.karrot.migrate.pictures.internal.scaling;

import world.karrot.migrate.pictures.internal.input.Deadline;

/** Makes a smaller picture. */
public final class Scaling {
    /** How much larger than its result a picture should be for Lanczos, so that no details get lost: as in Pillow. */
    private static final int RESERVE = 2;

    /** What must do where halving is the question, as it is for most photos and takes most of the time. */
    private static final double LEAST_RESERVE = 1.25;

    private Scaling() {}

    /**
     * Scales one picture.
     *
     * @param target not larger than the source
     * @return RGB, or RGB and alpha
     */
    public static Pixels scale(PixelRows source, Dimensions target, Deadline deadline) {
        int side = side(source, target);
        PixelRows rows = source.finish(ReducedRows.of(source, side));
        if (rows.width() == target.width() && rows.height() == target.height()) {
            return Pixels.of(rows);
        }
        double width = (double) source.width() / side;
        double height = (double) source.height() / side;
        return Lanczos.resample(rows, width, height, target, deadline);
    }

    private static int side(PixelRows source, Dimensions target) {
        double ratio = Math.min((double) source.width() / target.width(), (double) source.height() / target.height());
        return ratio < 2 * LEAST_RESERVE ? 1 : Math.max(2, (int) (ratio / RESERVE));
    }
}
