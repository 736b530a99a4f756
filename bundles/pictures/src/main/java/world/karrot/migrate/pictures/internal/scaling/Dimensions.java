package world.karrot.migrate.pictures.internal.scaling;

/**
 * A width and a height, in pixels.
 *
 * @param width at least 1
 * @param height at least 1
 */
public record Dimensions(int width, int height) {
    public long pixels() {
        return (long) width * height;
    }

    public Dimensions turned() {
        return new Dimensions(/* width= */ height, /* height= */ width);
    }

    /** What is left when one pixel is made of so many in a row and of so many rows. */
    public Dimensions divided(int step) {
        return new Dimensions((width + step - 1) / step, (height + step - 1) / step);
    }

    /** The largest that fits into a square and has nearly the same proportions, rounded as Pillow does. */
    public Dimensions within(int side) {
        if (width <= side && height <= side) {
            return this;
        }
        double aspect = (double) width / height;
        return aspect > 1
                ? new Dimensions(side, nearest(side / aspect, n -> Math.abs(aspect - side / n)))
                : new Dimensions(nearest(side * aspect, n -> Math.abs(aspect - n / side)), side);
    }

    /** That of the two neighbours of a number which is off by less. */
    private static int nearest(double number, java.util.function.DoubleUnaryOperator off) {
        double below = Math.floor(number);
        double above = Math.ceil(number);
        double nearer = below == 0 || off.applyAsDouble(above) < off.applyAsDouble(below) ? above : below;
        return (int) Math.max(nearer, 1);
    }
}
