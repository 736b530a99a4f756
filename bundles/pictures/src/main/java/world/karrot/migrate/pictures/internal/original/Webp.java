package world.karrot.migrate.pictures.internal.original;

import com.luciad.imageio.webp.WebPReadParam;
import java.io.IOException;
import javax.imageio.ImageReader;
import world.karrot.migrate.api.picture.PictureException;
import world.karrot.migrate.pictures.internal.input.PictureInput;
import world.karrot.migrate.pictures.internal.scaling.Dimensions;
import world.karrot.migrate.pictures.internal.scaling.Orientation;
import world.karrot.migrate.pictures.internal.scaling.PixelRows;

/**
 * The first picture of a WebP, decoded by libwebp as in Karrot and in browsers.
 *
 * @param dimensions of the canvas
 * @param left where the picture is on its canvas, in pixels
 * @param top likewise
 */
record Webp(PictureInput input, Dimensions dimensions, Dimensions picture, int left, int top, Orientation orientation)
        implements Original {
    private static final int ARGB = 4;

    @Override
    public Format format() {
        return Format.WEBP;
    }

    @Override
    public byte[] profile() {
        return new byte[0];
    }

    @Override
    public int bytesPerPixel() {
        return ARGB;
    }

    @Override
    public int bytesHeld() {
        return ARGB;
    }

    @Override
    public boolean canLeaveOut() {
        return picture.equals(dimensions);
    }

    /** Does better than to leave out pixels: libwebp takes their average. */
    @Override
    public PixelRows decode(int step) throws IOException {
        return Plugins.decode(WebpLibrary.reader(), input, reader -> {
            Dimensions canvas = canLeaveOut() ? picture.divided(step) : dimensions;
            return Canvas.of(canvas, left, top, read(reader, step));
        });
    }

    private PixelRows read(ImageReader reader, int step) throws IOException {
        WebPReadParam param = (WebPReadParam) reader.getDefaultReadParam();
        param.setUseScaling(step > 1);
        param.setScaledWidth(picture.divided(step).width());
        param.setScaledHeight(picture.divided(step).height());
        try {
            return ImageRows.of(reader.read(0, param));
        } catch (OutOfMemoryError e) {
            // What the library says of some damage, and no array was too large: that has been looked at before.
            throw new PictureException("is damaged, or needs more memory than there is", e);
        }
    }
}
