package world.karrot.migrate.pictures.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.junit.Test;

/** Photos stand upright and do not say where they were taken. */
public class OrientationTest {
    /** What is seen, from the upper left in the order of reading, when EXIF says 1 to 8. */
    private static final String[] SEEN = {"RGBW", "GRWB", "WBGR", "BWRG", "RBGW", "BRWG", "WGBR", "GWRB"};

    @Test
    public void everyOrientationOfExifIsFollowed() throws IOException {
        for (int orientation = 1; orientation <= SEEN.length; orientation++) {
            BufferedImage upright = Scaled.decode(Scaled.to(100, photo(orientation)));
            assertEquals(orientation <= 4 ? 100 : 50, upright.getWidth());
            assertEquals(orientation <= 4 ? 50 : 100, upright.getHeight());
            assertEquals("Orientation " + orientation, SEEN[orientation - 1], seen(upright));
        }
    }

    @Test
    public void whatMakesNoSenseIsUpright() throws IOException {
        assertEquals("RGBW", seen(Scaled.decode(Scaled.to(100, photo(9)))));
    }

    @Test
    public void noSizeSaysWhereItWasTaken() throws IOException {
        byte[] original = photo(6);
        assertEquals(true, Scaled.latin(original).contains("52.5200 N"));
        String size = Scaled.latin(Scaled.to(100, original));
        assertFalse(size.contains("52.5200 N"));
        assertFalse(size.contains("Exif"));
    }

    private static byte[] photo(int orientation) throws IOException {
        return Drawn.held(orientation, Drawn.encoded(Drawn.quarters(400, 200), "jpeg"));
    }

    private static String seen(BufferedImage image) {
        StringBuilder seen = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            int x = image.getWidth() * (1 + i % 2 * 2) / 4;
            int y = image.getHeight() * (1 + i / 2 * 2) / 4;
            seen.append(letter(new Color(image.getRGB(x, y))));
        }
        return seen.toString();
    }

    private static char letter(Color colour) {
        boolean isRed = colour.getRed() > 128;
        boolean isGreen = colour.getGreen() > 128;
        return isRed ? (isGreen ? 'W' : 'R') : isGreen ? 'G' : 'B';
    }
}
