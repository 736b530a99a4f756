package world.karrot.migrate.pictures.internal.original;

import java.io.IOException;
import java.nio.ByteOrder;
import world.karrot.migrate.pictures.internal.input.PictureInput;
import world.karrot.migrate.pictures.internal.scaling.Dimensions;
import world.karrot.migrate.pictures.internal.scaling.Orientation;
import world.karrot.migrate.pictures.internal.scaling.PixelRows;

/**
 * The first picture of a GIF, decoded by the JDK's reader.
 *
 * @param left where the picture is on its canvas, in pixels
 * @param top likewise
 */
record Gif(PictureInput input, Dimensions dimensions, int left, int top) implements Original {
    private static final int SCREEN = 6;
    private static final int PALETTE = 0x80;
    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2c;

    static Gif read(PictureInput input) throws IOException {
        input.setByteOrder(ByteOrder.LITTLE_ENDIAN);
        input.seek(SCREEN);
        Dimensions screen = new Dimensions(input.readUnsignedShort(), input.readUnsignedShort());
        int flags = input.readUnsignedByte();
        input.skipBytes(2);
        if ((flags & PALETTE) != 0) {
            input.skipBytes(3 << ((flags & 7) + 1));
        }
        skipExtensions(input);
        int left = input.readUnsignedShort();
        int top = input.readUnsignedShort();
        int width = Math.max(screen.width(), left + input.readUnsignedShort());
        int height = Math.max(screen.height(), top + input.readUnsignedShort());
        return new Gif(input, new Dimensions(width, height), left, top);
    }

    private static void skipExtensions(PictureInput input) throws IOException {
        int block = input.readUnsignedByte();
        while (block == EXTENSION) {
            input.skipBytes(1);
            for (int length = input.readUnsignedByte(); length > 0; length = input.readUnsignedByte()) {
                input.skipBytes(length);
            }
            block = input.readUnsignedByte();
        }
        if (block != IMAGE) {
            throw Originals.damaged("there is no picture in it");
        }
    }

    @Override
    public Format format() {
        return Format.GIF;
    }

    @Override
    public Orientation orientation() {
        return Orientation.UPRIGHT;
    }

    @Override
    public byte[] profile() {
        return new byte[0];
    }

    @Override
    public int bytesPerPixel() {
        return 1;
    }

    @Override
    public int bytesHeld() {
        return 0;
    }

    @Override
    public boolean canLeaveOut() {
        return false;
    }

    @Override
    public PixelRows decode(int step) throws IOException {
        return Plugins.decode(
                Plugins.reader(Format.GIF),
                input,
                reader -> Canvas.of(dimensions, left, top, ImageRows.of(reader.read(0))));
    }
}
