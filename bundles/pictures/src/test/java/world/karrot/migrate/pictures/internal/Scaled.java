package world.karrot.migrate.pictures.internal;

import com.luciad.imageio.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import world.karrot.migrate.api.picture.PictureScaler;

/** Pictures before and after, for tests. */
final class Scaled {
    private static final PictureLimits LIMITS = PictureLimits.usual();

    private Scaled() {}

    static PictureScaler scaler() {
        return new KarrotPictures(LIMITS);
    }

    static PictureScaler scaler(Duration time) {
        return new KarrotPictures(limits(time));
    }

    static PictureLimits limits(Duration time) {
        return new PictureLimits(LIMITS.megapixels(), time, LIMITS.heap());
    }

    static byte[] resource(String name) throws IOException {
        try (InputStream in = Scaled.class.getResourceAsStream("/golden/" + name)) {
            return in.readAllBytes();
        }
    }

    static byte[] to(int size, byte[] original) throws IOException {
        return scale(scaler(), original, Set.of(size)).get(size);
    }

    static Map<Integer, byte[]> scale(PictureScaler scaler, byte[] original, Set<Integer> sizes) throws IOException {
        Path file = Files.createTempFile("picture", ".original");
        try {
            Files.write(file, original);
            try (SeekableByteChannel channel = Files.newByteChannel(file)) {
                return scaler.scale(channel, sizes);
            }
        } finally {
            Files.delete(file);
        }
    }

    /** By other code than that under test. */
    static BufferedImage decode(byte[] content) throws IOException {
        if (!latin(content).startsWith("RIFF")) {
            return ImageIO.read(new ByteArrayInputStream(content));
        }
        ImageReader reader = new WebPImageReaderSpi().createReaderInstance(null);
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(in);
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    /** A character for each byte. */
    static String latin(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
