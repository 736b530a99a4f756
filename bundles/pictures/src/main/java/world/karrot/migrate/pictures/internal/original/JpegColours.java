package world.karrot.migrate.pictures.internal.original;

import java.util.Arrays;
import world.karrot.migrate.pictures.internal.scaling.Pixels;

/**
 * What the components of a JPEG are. They become RGB as in libjpeg and Pillow; JPEGs for printers are all taken to be
 * negative, as Photoshop writes them.
 */
enum JpegColours {
    GRAY(1) {
        @Override
        void unpack(byte[] data, int offset, byte[] row, int width) {
            for (int x = 0; x < width; x++) {
                Arrays.fill(row, x * Pixels.RGB, x * Pixels.RGB + Pixels.RGB, data[offset + x]);
            }
        }

        @Override
        void convert(byte[] from, int f, byte[] to, int t) {
            System.arraycopy(from, f, to, t, Pixels.RGB);
        }
    },
    RGB(3) {
        @Override
        void convert(byte[] from, int f, byte[] to, int t) {
            System.arraycopy(from, f, to, t, Pixels.RGB);
        }
    },
    YCC(3) {
        @Override
        void convert(byte[] from, int f, byte[] to, int t) {
            fromYcc(from, f, to, t);
        }
    },
    CMYK(4) {
        @Override
        void convert(byte[] from, int f, byte[] to, int t) {
            System.arraycopy(from, f, to, t, Pixels.RGB);
            darken(to, t, from[f + 3] & 0xff);
        }
    },
    YCCK(4) {
        @Override
        void convert(byte[] from, int f, byte[] to, int t) {
            fromYcc(from, f, to, t);
            for (int i = t; i < t + Pixels.RGB; i++) {
                to[i] = (byte) ~to[i];
            }
            darken(to, t, from[f + 3] & 0xff);
        }
    };

    private static final int GREY = 128;

    private final int components;

    JpegColours(int components) {
        this.components = components;
    }

    /** Bytes for each pixel in a JPEG. */
    int components() {
        return components;
    }

    /** Bytes for each pixel in a row that {@link #unpack} makes. */
    int bands() {
        return Math.max(components, Pixels.RGB);
    }

    /** Takes a row out of what was decoded. */
    void unpack(byte[] data, int offset, byte[] row, int width) {
        System.arraycopy(data, offset, row, 0, width * components);
    }

    void toRgb(byte[] row, byte[] rgb, int width) {
        for (int x = 0; x < width; x++) {
            convert(row, x * bands(), rgb, x * Pixels.RGB);
        }
    }

    abstract void convert(byte[] from, int f, byte[] to, int t);

    private static void fromYcc(byte[] from, int f, byte[] to, int t) {
        float y = (from[f] & 0xff) + 0.5f;
        int blue = (from[f + 1] & 0xff) - GREY;
        int red = (from[f + 2] & 0xff) - GREY;
        to[t] = clamp(y + 1.402f * red);
        to[t + 1] = clamp(y - 0.344136f * blue - 0.714136f * red);
        to[t + 2] = clamp(y + 1.772f * blue);
    }

    private static byte clamp(float value) {
        return (byte) Math.max(0, Math.min(255, (int) value));
    }

    private static void darken(byte[] to, int t, int light) {
        for (int i = t; i < t + Pixels.RGB; i++) {
            to[i] = (byte) ((to[i] & 0xff) * light / 255);
        }
    }
}
