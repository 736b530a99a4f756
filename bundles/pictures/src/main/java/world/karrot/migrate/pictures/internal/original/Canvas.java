package world.karrot.migrate.pictures.internal.original;

import java.util.Arrays;
import world.karrot.migrate.pictures.internal.scaling.Dimensions;
import world.karrot.migrate.pictures.internal.scaling.PixelRows;
import world.karrot.migrate.pictures.internal.scaling.Pixels;

/** A picture on a larger, transparent canvas, as the first of an animation may be. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Canvas(Dimensions dimensions, int left, int top, PixelRows picture, byte[] row) implements PixelRows {
    static PixelRows of(Dimensions canvas, int left, int top, PixelRows picture) {
        return canvas.equals(new Dimensions(picture.width(), picture.height()))
                ? picture
                : new Canvas(canvas, left, top, picture, new byte[picture.width() * picture.bands()]);
    }

    @Override
    public int width() {
        return dimensions.width();
    }

    @Override
    public int height() {
        return dimensions.height();
    }

    @Override
    public int bands() {
        return Pixels.RGBA;
    }

    @Override
    public void copy(int y, byte[] into) {
        Arrays.fill(into, (byte) 0);
        if (y < top || y >= top + picture.height()) {
            return;
        }
        picture.copy(y - top, row);
        int end = Math.min(picture.width(), width() - left);
        for (int x = 0; x < end; x++) {
            int to = (left + x) * Pixels.RGBA;
            into[to + 3] = (byte) 255;
            System.arraycopy(row, x * picture.bands(), into, to, picture.bands());
        }
    }
}
