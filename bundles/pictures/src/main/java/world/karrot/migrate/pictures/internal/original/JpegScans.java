package world.karrot.migrate.pictures.internal.original;

import java.io.IOException;
import world.karrot.migrate.pictures.internal.input.PictureInput;

/**
 * Looks through a JPEG's scans: each of them makes a decoder go over the whole picture, so a few bytes in many scans
 * could keep it busy for hours; and a decoder paints grey what is missing at the end.
 */
final class JpegScans {
    /** A progressive JPEG has about 10. */
    private static final int MOST = 100;

    private static final int SCAN = 0xda;
    private static final int END = 0xd9;
    private static final int BLOCK = 1 << 15;

    private int count = 1;
    private boolean isComplete;
    private boolean afterMark;

    private JpegScans() {}

    /** Reads from here to the end of the picture. */
    static void check(PictureInput input) throws IOException {
        JpegScans scans = new JpegScans();
        byte[] block = new byte[BLOCK];
        int length = input.read(block);
        while (length > 0 && !scans.isComplete) {
            scans.look(block, length);
            length = input.read(block);
        }
        if (!scans.isComplete) {
            throw Originals.damaged("it ends too early");
        }
    }

    private void look(byte[] block, int length) {
        for (int i = 0; i < length && !isComplete; i++) {
            if (afterMark) {
                mark(block[i] & 0xff);
            }
            afterMark = block[i] == (byte) 0xff;
        }
    }

    private void mark(int marker) {
        isComplete = marker == END;
        if (marker == SCAN && ++count > MOST) {
            throw Originals.damaged("it has more than " + MOST + " scans, where others have about 10");
        }
    }
}
