package world.karrot.migrate.pictures.internal.original;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import world.karrot.migrate.pictures.internal.scaling.Orientation;

/** What is taken from EXIF: how the camera was held. A picture whose EXIF makes no sense is shown as it lies. */
final class ExifBlock {
    static final byte[] JPEG_START = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private static final int HEADER_LENGTH = 8;
    private static final int ENTRY_LENGTH = 12;
    private static final int VALUE_OFFSET = 8;
    private static final int ORIENTATION = 0x0112;

    private ExifBlock() {}

    /** @param tiff without {@link #JPEG_START} */
    static Orientation orientation(byte[] tiff) {
        ByteBuffer block = ByteBuffer.wrap(tiff);
        if (tiff.length < HEADER_LENGTH) {
            return Orientation.UPRIGHT;
        }
        block.order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = block.getInt(4);
        if (directory < 0 || directory > tiff.length - 2) {
            return Orientation.UPRIGHT;
        }
        int entries = block.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY_LENGTH;
            if (entry > tiff.length - ENTRY_LENGTH) {
                return Orientation.UPRIGHT;
            } else if ((block.getShort(entry) & 0xffff) == ORIENTATION) {
                return Orientation.of(block.getShort(entry + VALUE_OFFSET));
            }
        }
        return Orientation.UPRIGHT;
    }
}
