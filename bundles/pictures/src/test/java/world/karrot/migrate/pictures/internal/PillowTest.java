package world.karrot.migrate.pictures.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Sizes look like those that Pillow makes of the same pictures; golden.py has made these with it. */
@RunWith(Parameterized.class)
public class PillowTest {
    private static final int SIZE = 100;

    /** In decibels; above, nobody sees a difference. A GIF has 256 colours, and Pillow's is not scaled well. */
    private static final int ALIKE = 35;

    private static final int ALIKE_FOR_GIF = 28;

    @Parameterized.Parameter
    public String name;

    @Parameterized.Parameters(name = "{0}")
    public static Object[] names() {
        return new Object[] {
            "photo.jpg",
            "progressive.jpg",
            "gray.jpg",
            "cmyk.jpg",
            "opaque.png",
            "faded.png",
            "palette.png",
            "graylevels.png",
            "animated.gif",
            "lossy.webp",
            "lossless.webp",
            "alpha.webp",
            "animated.webp"
        };
    }

    @Test
    public void isAsPillowMakesIt() throws IOException {
        byte[] made = Scaled.to(SIZE, Scaled.resource(name));
        BufferedImage ours = Scaled.decode(made);
        BufferedImage theirs = Scaled.decode(Scaled.resource("of-" + name.replace(".gif", ".png")));
        assertEquals(theirs.getWidth(), ours.getWidth());
        assertEquals(theirs.getHeight(), ours.getHeight());
        for (Color background : new Color[] {Color.BLACK, Color.WHITE}) {
            double likeness = likeness(on(background, ours), on(background, theirs));
            assertTrue(likeness + " dB", likeness > (name.endsWith(".gif") ? ALIKE_FOR_GIF : ALIKE));
        }
    }

    @Test
    public void hasItsOriginalsFormat() throws IOException {
        byte[] original = Scaled.resource(name);
        byte[] made = Scaled.to(SIZE, original);
        assertEquals(Scaled.latin(original).substring(0, 3), Scaled.latin(made).substring(0, 3));
    }

    private static BufferedImage on(Color background, BufferedImage image) {
        BufferedImage whole = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = whole.createGraphics();
        graphics.drawImage(image, 0, 0, background, null);
        graphics.dispose();
        return whole;
    }

    /** The ratio of signal to noise, in decibels. */
    private static double likeness(BufferedImage a, BufferedImage b) {
        int[] left = a.getRaster().getPixels(0, 0, a.getWidth(), a.getHeight(), (int[]) null);
        int[] right = b.getRaster().getPixels(0, 0, b.getWidth(), b.getHeight(), (int[]) null);
        double squares = 0.01;
        for (int i = 0; i < left.length; i++) {
            squares += Math.pow(left[i] - right[i], 2);
        }
        return 10 * Math.log10(255 * 255 * left.length / squares);
    }
}
