package world.karrot.migrate.itests.workshop;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import world.karrot.migrate.api.picture.PictureException;
import world.karrot.migrate.api.picture.PictureScaler;

/** Makes sizes of pictures with what the JDK has, for tests of where they go and not of what they look like. */
public final class JdkScaler implements PictureScaler {
    @Override
    public Map<Integer, byte[]> scale(SeekableByteChannel original, Set<Integer> sizes) throws IOException {
        byte[] content = Channels.newInputStream(original).readAllBytes();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new PictureException("it is no picture");
            }
            ImageReader reader = readers.next();
            reader.setInput(in);
            return scale(reader.read(0), reader.getFormatName(), sizes);
        }
    }

    private static Map<Integer, byte[]> scale(BufferedImage picture, String format, Set<Integer> sizes)
            throws IOException {
        Map<Integer, byte[]> made = new HashMap<>();
        for (int side : sizes) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(scaled(picture, side), format, out);
            made.put(side, out.toByteArray());
        }
        return made;
    }

    private static BufferedImage scaled(BufferedImage picture, int side) {
        double factor = Math.min(1.0, (double) side / Math.max(picture.getWidth(), picture.getHeight()));
        int width = (int) Math.max(1, Math.round(picture.getWidth() * factor));
        int height = (int) Math.max(1, Math.round(picture.getHeight() * factor));
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = scaled.createGraphics();
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return scaled;
    }
}
