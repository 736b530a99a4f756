package world.karrot.migrate.pictures.internal.original;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import world.karrot.migrate.api.picture.PictureException;
import world.karrot.migrate.pictures.internal.input.PictureInput;

/** Finds out what a picture is. */
public final class Originals {
    private static final int MAGIC_LENGTH = 12;

    private Originals() {}

    /** Reads the header. What the file is called does not matter. */
    public static Original read(PictureInput input) throws IOException {
        String magic = magic(input);
        try {
            if (magic.startsWith("\u00ff\u00d8\u00ff")) {
                return JpegHeader.read(input);
            } else if (magic.startsWith("\u0089PNG\r\n\u001a\n")) {
                return PngHeader.read(input);
            } else if (magic.startsWith("GIF87a") || magic.startsWith("GIF89a")) {
                return Gif.read(input);
            } else if (magic.startsWith("RIFF") && magic.endsWith("WEBP")) {
                return WebpHeader.read(input);
            }
        } catch (EOFException e) {
            throw new PictureException("is damaged: it ends too early", e);
        }
        throw new PictureException("is neither JPEG nor PNG, GIF or WebP");
    }

    private static String magic(PictureInput input) throws IOException {
        byte[] start = new byte[MAGIC_LENGTH];
        int read = Math.max(0, input.read(start));
        return new String(Arrays.copyOf(start, read), StandardCharsets.ISO_8859_1);
    }

    static PictureException damaged(String what) {
        return new PictureException("is damaged: " + what);
    }
}
