package world.karrot.migrate.pictures.internal.original;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import world.karrot.migrate.pictures.internal.scaling.PixelRows;
import world.karrot.migrate.pictures.internal.scaling.Pixels;

/**
 * The rows of what readers of PNG, GIF and WebP make. Samples are taken as they are: the JDK would convert grey ones.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ImageRows(Raster raster, int[] palette, int bands, int[] samples) implements PixelRows {
    private static final int OPAQUE = 255;

    static ImageRows of(BufferedImage image) {
        Raster raster = image.getRaster();
        int bands = image.getColorModel().hasAlpha() ? Pixels.RGBA : Pixels.RGB;
        return new ImageRows(raster, palette(image), bands, new int[raster.getWidth() * raster.getNumBands()]);
    }

    /** ARGB of each index, or nothing when there is no palette. */
    private static int[] palette(BufferedImage image) {
        if (!(image.getColorModel() instanceof IndexColorModel colours)) {
            return new int[0];
        }
        int[] palette = new int[colours.getMapSize()];
        colours.getRGBs(palette);
        return palette;
    }

    @Override
    public int width() {
        return raster.getWidth();
    }

    @Override
    public int height() {
        return raster.getHeight();
    }

    @Override
    public void copy(int row, byte[] into) {
        raster.getPixels(raster.getMinX(), raster.getMinY() + row, width(), 1, samples);
        for (int x = 0; x < width(); x++) {
            if (palette.length > 0) {
                indexed(samples[x], into, x * bands);
            } else {
                direct(x * raster.getNumBands(), into, x * bands);
            }
        }
    }

    private void indexed(int index, byte[] into, int at) {
        int argb = index < palette.length ? palette[index] : 0;
        put((argb >> 16) & 0xff, (argb >> 8) & 0xff, argb & 0xff, argb >>> 24, into, at);
    }

    private void direct(int from, byte[] into, int at) {
        int samplesOfColour = raster.getNumBands() < Pixels.RGB ? 0 : 1;
        int alpha = bands == Pixels.RGBA ? sample(from, raster.getNumBands() - 1) : OPAQUE;
        int green = sample(from, samplesOfColour);
        put(sample(from, 0), green, sample(from, 2 * samplesOfColour), alpha, into, at);
    }

    /** The upper 8 bits. */
    private int sample(int from, int band) {
        int size = raster.getSampleModel().getSampleSize(band);
        return size > Byte.SIZE ? samples[from + band] >> (size - Byte.SIZE) : samples[from + band];
    }

    private void put(int red, int green, int blue, int alpha, byte[] into, int at) {
        into[at] = times(red, alpha);
        into[at + 1] = times(green, alpha);
        into[at + 2] = times(blue, alpha);
        if (bands == Pixels.RGBA) {
            into[at + 3] = (byte) alpha;
        }
    }

    private static byte times(int colour, int alpha) {
        return (byte) (alpha == OPAQUE ? colour : (colour * alpha + OPAQUE / 2) / OPAQUE);
    }
}
