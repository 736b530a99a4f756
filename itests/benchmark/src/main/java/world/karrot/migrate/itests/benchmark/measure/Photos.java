package world.karrot.migrate.itests.benchmark.measure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Makes JPEGs of 2 million pixels and some 700 KB, which have shapes, shades and noise as photos do. */
final class Photos {
    private static final int WIDTH = 1632;
    private static final int HEIGHT = 1224;
    private static final int SHAPES = 300;
    private static final int LARGEST = 300;
    private static final double NOISE = 9;
    private static final float QUALITY = 0.85f;

    private Photos() {}

    static void make(Path folder, int count) {
        IntStream.range(0, count).parallel().forEach(i -> {
            try (OutputStream out = Files.newOutputStream(folder.resolve(i + ".jpg"))) {
                write(photo(new Random(i)), out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static BufferedImage photo(Random random) {
        BufferedImage photo = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = photo.createGraphics();
        for (int i = 0; i < SHAPES; i++) {
            graphics.setColor(new Color(random.nextInt(1 << 24)));
            int side = 10 + random.nextInt(LARGEST);
            graphics.fillOval(random.nextInt(WIDTH), random.nextInt(HEIGHT), side, side);
        }
        graphics.dispose();
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                photo.setRGB(x, y, noisy(photo.getRGB(x, y), random.nextGaussian() * NOISE));
            }
        }
        return photo;
    }

    private static int noisy(int rgb, double noise) {
        int noisy = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int value = (int) (((rgb >> shift) & 0xff) + noise);
            noisy |= Math.max(0, Math.min(255, value)) << shift;
        }
        return noisy;
    }

    private static void write(BufferedImage photo, OutputStream out) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(QUALITY);
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(photo, null, null), param);
        } finally {
            writer.dispose();
        }
    }
}
