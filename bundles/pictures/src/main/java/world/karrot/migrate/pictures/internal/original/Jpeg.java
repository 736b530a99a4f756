package world.karrot.migrate.pictures.internal.original;

import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.IOException;
import world.karrot.migrate.pictures.internal.input.PictureInput;
import world.karrot.migrate.pictures.internal.scaling.Dimensions;
import world.karrot.migrate.pictures.internal.scaling.Orientation;
import world.karrot.migrate.pictures.internal.scaling.PixelRows;
import world.karrot.migrate.pictures.internal.scaling.Pixels;

/**
 * A JPEG. The JDK's reader decodes it, and its colours are converted here, when there are fewer pixels: that is faster,
 * and the reader converts no CMYK.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Jpeg(
        PictureInput input,
        Dimensions dimensions,
        Orientation orientation,
        byte[] profile,
        JpegColours colours,
        int bytesHeld)
        implements Original {
    @Override
    public Format format() {
        return Format.JPEG;
    }

    @Override
    public int bytesPerPixel() {
        return colours.components();
    }

    @Override
    public boolean canLeaveOut() {
        return true;
    }

    @Override
    public PixelRows decode(int step) throws IOException {
        return Plugins.decode(
                Plugins.reader(Format.JPEG),
                input,
                reader -> new Decoded(reader.readRaster(0, Plugins.leavingOut(reader, step)), colours));
    }

    /** Components, pixel by pixel. */
    private record Decoded(Raster raster, JpegColours colours) implements PixelRows {
        @Override
        public int width() {
            return raster.getWidth();
        }

        @Override
        public int height() {
            return raster.getHeight();
        }

        @Override
        public int bands() {
            return colours.bands();
        }

        @Override
        public void copy(int row, byte[] into) {
            byte[] data = ((DataBufferByte) raster.getDataBuffer()).getData();
            colours.unpack(data, row * width() * colours.components(), into, width());
        }

        @Override
        public PixelRows finish(PixelRows rows) {
            return new Converted(rows, colours, new byte[rows.width() * rows.bands()]);
        }
    }

    /** RGB. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Converted(PixelRows rows, JpegColours colours, byte[] row) implements PixelRows {
        @Override
        public int width() {
            return rows.width();
        }

        @Override
        public int height() {
            return rows.height();
        }

        @Override
        public int bands() {
            return Pixels.RGB;
        }

        @Override
        public void copy(int y, byte[] into) {
            rows.copy(y, row);
            colours.toRgb(row, into, width());
        }
    }
}
