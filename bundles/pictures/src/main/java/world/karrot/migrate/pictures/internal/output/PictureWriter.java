package world.karrot.migrate.pictures.internal.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import world.karrot.migrate.pictures.internal.original.Format;
import world.karrot.migrate.pictures.internal.original.Plugins;
import world.karrot.migrate.pictures.internal.original.WebpLibrary;
import world.karrot.migrate.pictures.internal.scaling.Pixels;

/** Writes pixels in a format, with the quality that Karrot has chosen, and no metadata but the colour profile. */
public final class PictureWriter {
    private static final float QUALITY = 0.7f;

    private PictureWriter() {}

    /**
     * Writes one picture.
     *
     * @param profile of a picture in the same format, or empty
     */
    public static byte[] write(Pixels pixels, Format format, byte[] profile) throws IOException {
        byte[] content = switch (format) {
            case JPEG -> lossy(pixels, Plugins.writer(format), "JPEG");
            case PNG -> write(pixels, Plugins.writer(format));
            case GIF ->
                write(pixels.bands() == Pixels.RGBA ? Images.withoutDegrees(pixels) : pixels, Plugins.writer(format));
            case WEBP -> lossy(pixels, WebpLibrary.writer(), "Lossy");
        };
        return Profiles.insert(profile, format, content);
    }

    private static byte[] write(Pixels pixels, ImageWriter writer) throws IOException {
        return write(pixels, writer, writer.getDefaultWriteParam());
    }

    private static byte[] lossy(Pixels pixels, ImageWriter writer, String compression) throws IOException {
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionType(compression);
        param.setCompressionQuality(QUALITY);
        return write(pixels, writer, param);
    }

    private static byte[] write(Pixels pixels, ImageWriter writer, ImageWriteParam param) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(Images.of(pixels), null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
