package world.karrot.migrate.pictures.internal.original;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import world.karrot.migrate.pictures.internal.input.PictureInput;
import world.karrot.migrate.pictures.internal.scaling.Dimensions;
import world.karrot.migrate.pictures.internal.scaling.Orientation;

/** Reads the segments of a JPEG up to its first scan. */
final class JpegHeader {
    private static final int START_OF_SCAN = 0xda;
    private static final int ADOBE = 0xee;
    private static final int JFIF = 0xe0;
    private static final int EXIF = 0xe1;
    private static final int PROFILE = 0xe2;
    private static final int ADOBE_TRANSFORM = 11;
    private static final int FIRST_COMPONENT = 6;
    private static final int COMPONENT_LENGTH = 3;
    private static final int PROGRESSIVE = 0xc2;
    private static final int COEFFICIENT_LENGTH = 2;

    /** A profile that is not split: nearly all that there are. Others belong to printers. */
    private static final byte[] WHOLE_PROFILE = "ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1);

    /** Where a profile says what its colours are, behind {@link #WHOLE_PROFILE}. */
    private static final int PROFILE_COLOURS = 16;

    private final PictureInput input;
    private Dimensions dimensions;
    private byte[] components = {};
    private Orientation orientation = Orientation.UPRIGHT;
    private byte[] profile = {};
    private boolean isJfif;
    private boolean isProgressive;
    private int adobeTransform = -1;

    private JpegHeader(PictureInput input) {
        this.input = input;
    }

    static Jpeg read(PictureInput input) throws IOException {
        input.seek(2);
        JpegHeader header = new JpegHeader(input);
        int marker = header.marker();
        while (marker != START_OF_SCAN) {
            header.segment(marker);
            marker = header.marker();
        }
        Jpeg jpeg = header.jpeg();
        JpegScans.check(input);
        return jpeg;
    }

    private int marker() throws IOException {
        int read = input.readUnsignedByte();
        while (read != 0xff) {
            read = input.readUnsignedByte();
        }
        while (read == 0xff) {
            read = input.readUnsignedByte();
        }
        return read;
    }

    private void segment(int marker) throws IOException {
        if (marker == 0 || marker == 1 || (marker >= 0xd0 && marker <= 0xd8)) {
            return;
        }
        byte[] content = input.bytes(Math.max(0, input.readUnsignedShort() - 2));
        switch (marker) {
            case JFIF -> isJfif |= startsWith(content, "JFIF".getBytes(StandardCharsets.US_ASCII));
            case EXIF -> exif(content);
            case PROFILE -> profile(content);
            case ADOBE -> adobe(content);
            case 0xc4, 0xc8, 0xcc -> {} // tables, and what is reserved, among the markers of frames
            default -> frame(marker, content);
        }
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length > start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    private void exif(byte[] content) {
        if (startsWith(content, ExifBlock.JPEG_START)) {
            orientation =
                    ExifBlock.orientation(Arrays.copyOfRange(content, ExifBlock.JPEG_START.length, content.length));
        }
    }

    private void profile(byte[] content) {
        int colours = WHOLE_PROFILE.length + PROFILE_COLOURS;
        if (startsWith(content, WHOLE_PROFILE)
                && content.length > colours + 4
                && new String(content, colours, 4, StandardCharsets.ISO_8859_1).equals("RGB ")) {
            profile = content;
        }
    }

    private void adobe(byte[] content) {
        if (startsWith(content, "Adobe".getBytes(StandardCharsets.US_ASCII)) && content.length > ADOBE_TRANSFORM) {
            adobeTransform = content[ADOBE_TRANSFORM] & 0xff;
        }
    }

    /** The first frame counts. */
    private void frame(int marker, byte[] content) {
        if (marker < 0xc0 || marker > 0xcf || dimensions != null || content.length < FIRST_COMPONENT) {
            return;
        }
        isProgressive = marker == PROGRESSIVE;
        dimensions = new Dimensions(unsigned(content, 3), unsigned(content, 1));
        components = new byte[(content.length - FIRST_COMPONENT) / COMPONENT_LENGTH];
        for (int i = 0; i < components.length; i++) {
            components[i] = content[FIRST_COMPONENT + i * COMPONENT_LENGTH];
        }
    }

    private static int unsigned(byte[] content, int at) {
        return ((content[at] & 0xff) << 8) | (content[at + 1] & 0xff);
    }

    private Jpeg jpeg() throws IOException {
        if (dimensions == null) {
            throw Originals.damaged("it has no dimensions");
        }
        return new Jpeg(input, dimensions, orientation, profile, colours(), bytesHeld());
    }

    /** If there will be more scans than one, their coefficients are kept. */
    private int bytesHeld() throws IOException {
        input.skipBytes(2);
        boolean isOneScan = !isProgressive && input.readUnsignedByte() == components.length;
        return isOneScan ? 0 : COEFFICIENT_LENGTH * components.length;
    }

    /** As libjpeg decides it. */
    private JpegColours colours() {
        return switch (components.length) {
            case 1 -> JpegColours.GRAY;
            case 3 -> isRgb() ? JpegColours.RGB : JpegColours.YCC;
            case 4 -> adobeTransform == 2 ? JpegColours.YCCK : JpegColours.CMYK;
            default -> throw Originals.damaged("it has " + components.length + " colour components");
        };
    }

    private boolean isRgb() {
        return !isJfif
                && (adobeTransform == 0
                        || (adobeTransform < 0 && Arrays.equals(components, new byte[] {'R', 'G', 'B'})));
    }
}
