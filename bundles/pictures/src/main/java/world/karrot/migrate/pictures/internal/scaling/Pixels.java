package world.karrot.migrate.pictures.internal.scaling;

/**
 * A picture in memory, pixel by pixel and row by row. With 3 bands it is RGB; with 4 it is RGB, multiplied by the alpha
 * that follows, so that what cannot be seen does not shine through after scaling.
 *
 * @param bands bytes for each pixel
 * @param data not copied, and not changed by anybody
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Pixels(int width, int height, int bands, byte[] data) implements PixelRows {
    public static final int RGB = 3;
    public static final int RGBA = 4;

    static Pixels empty(int width, int height, int bands) {
        return new Pixels(width, height, bands, new byte[Math.multiplyExact(Math.multiplyExact(width, height), bands)]);
    }

    static Pixels of(PixelRows rows) {
        Pixels pixels = empty(rows.width(), rows.height(), rows.bands());
        byte[] row = new byte[pixels.stride()];
        for (int y = 0; y < pixels.height(); y++) {
            rows.copy(y, row);
            System.arraycopy(row, 0, pixels.data(), y * row.length, row.length);
        }
        return pixels;
    }

    public int stride() {
        return width * bands;
    }

    @Override
    public void copy(int row, byte[] into) {
        System.arraycopy(data, row * stride(), into, 0, stride());
    }
}
