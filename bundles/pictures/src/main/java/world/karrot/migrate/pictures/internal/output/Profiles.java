package world.karrot.migrate.pictures.internal.output;

import java.io.ByteArrayOutputStream;
import world.karrot.migrate.pictures.internal.original.Format;

/** Puts an original's colour profile into a size: without it, photos of many cameras and phones look pale. */
final class Profiles {
    /** Behind a JPEG's start and its JFIF segment. */
    private static final int JPEG_PLACE = 20;

    /** Behind a PNG's signature and its header. */
    private static final int PNG_PLACE = 33;

    private Profiles() {}

    static byte[] insert(byte[] profile, Format format, byte[] content) {
        if (profile.length == 0) {
            return content;
        }
        return format == Format.JPEG
                ? insert(segment(profile), JPEG_PLACE, content)
                : insert(profile, PNG_PLACE, content);
    }

    private static byte[] segment(byte[] profile) {
        int length = profile.length + 2;
        ByteArrayOutputStream segment = new ByteArrayOutputStream();
        segment.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe2, (byte) (length >> 8), (byte) length});
        segment.writeBytes(profile);
        return segment.toByteArray();
    }

    private static byte[] insert(byte[] added, int place, byte[] content) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(content.length + added.length);
        whole.write(content, 0, place);
        whole.writeBytes(added);
        whole.write(content, place, content.length - place);
        return whole.toByteArray();
    }
}
