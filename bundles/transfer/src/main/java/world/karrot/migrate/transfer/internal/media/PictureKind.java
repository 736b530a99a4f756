package world.karrot.migrate.transfer.internal.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of pictures that Karrot takes and that no browser runs. What a file is shows in how it begins. */
public enum PictureKind {
    JPEG("\\xFF\\xD8\\xFF.*", "jpg jpeg jpe jfif"),
    PNG("\\x89PNG\\r\\n\\x1A\\n.*", "png"),
    GIF("GIF8[79]a.*", "gif"),
    WEBP("RIFF.{4}WEBP.*", "webp"),
    BMP("BM.{4}\\x00{4}.*", "bmp"),
    TIFF("(?:II\\*\\x00|MM\\x00\\*).*", "tif tiff");

    /** As many bytes tell, if there are as many. */
    public static final int HEAD = 12;

    private final Pattern head;
    private final String endings;

    PictureKind(String head, String endings) {
        this.head = Pattern.compile(head, Pattern.DOTALL);
        this.endings = endings;
    }

    /** The kind of a file, given its first {@link #HEAD} bytes; nothing if it is no picture. */
    public static Optional<PictureKind> of(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return Arrays.stream(values())
                .filter(kind -> kind.head.matcher(text).matches())
                .findFirst();
    }

    /**
     * How the name of a file of this kind ends.
     *
     * @param given what follows the last point of its name, or nothing
     */
    String ending(String given) {
        List<String> usual = List.of(endings.split(" "));
        return usual.contains(given.toLowerCase(Locale.ROOT)) ? given : usual.get(0);
    }
}
