package world.karrot.migrate.pictures.internal.output;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import world.karrot.migrate.pictures.internal.scaling.Pixels;

/** Makes of pixels what writers of ImageIO understand. */
final class Images {
    private static final int OPAQUE = 255;

    /** Less than half visible is not visible in a format that has no degrees. */
    private static final int VISIBLE = 128;

    private Images() {}

    static BufferedImage of(Pixels pixels) {
        boolean hasAlpha = pixels.bands() == Pixels.RGBA;
        ComponentColorModel colours = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                hasAlpha,
                false,
                hasAlpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE,
                DataBuffer.TYPE_BYTE);
        byte[] data = hasAlpha ? separated(pixels.data()) : pixels.data();
        WritableRaster raster = Raster.createInterleavedRaster(
                new DataBufferByte(data, data.length),
                pixels.width(),
                pixels.height(),
                pixels.stride(),
                pixels.bands(),
                hasAlpha ? new int[] {0, 1, 2, 3} : new int[] {0, 1, 2},
                null);
        return new BufferedImage(colours, raster, false, null);
    }

    /** Colours that are no longer multiplied by their alpha. */
    private static byte[] separated(byte[] multiplied) {
        byte[] data = multiplied.clone();
        for (int i = 0; i < data.length; i += Pixels.RGBA) {
            int alpha = data[i + 3] & 0xff;
            for (int band = 0; band < Pixels.RGB && alpha > 0; band++) {
                data[i + band] = (byte) Math.min(OPAQUE, ((data[i + band] & 0xff) * OPAQUE + alpha / 2) / alpha);
            }
        }
        return data;
    }

    /** Pixels that are either there or not. */
    static Pixels withoutDegrees(Pixels pixels) {
        byte[] data = separated(pixels.data());
        for (int i = 0; i < data.length; i += Pixels.RGBA) {
            boolean isVisible = (data[i + 3] & 0xff) >= VISIBLE;
            data[i + 3] = (byte) (isVisible ? OPAQUE : 0);
            for (int band = 0; band < Pixels.RGB && !isVisible; band++) {
                data[i + band] = 0;
            }
        }
        return new Pixels(pixels.width(), pixels.height(), pixels.bands(), data);
    }
}
