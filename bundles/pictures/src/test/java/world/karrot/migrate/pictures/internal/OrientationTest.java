package world.karrot.migrate.pictures.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
    public void everyFormatThatHasExifIsFollowed() throws IOException {
        byte[] exif = Drawn.exif(3);
        byte[] png = Drawn.withChunk("eXIf", exif, Drawn.encoded(Drawn.quarters(400, 200), "png"));
        assertEquals(SEEN[2], seen(Scaled.decode(Scaled.to(100, png))));
        byte[] webp = Scaled.resource("lossy.webp");
        String upright = seen(Scaled.decode(Scaled.to(100, webp)));
        for (byte[] block : new byte[][] {exif, Drawn.inJpeg(exif)}) {
            byte[] turned = Scaled.to(100, Drawn.withRiffChunk("EXIF", block, webp));
            assertEquals(new StringBuilder(upright).reverse().toString(), seen(Scaled.decode(turned)));
        }
    }

    @Test
    public void whatMakesNoSenseIsUpright() throws IOException {
        byte[] jpeg = Drawn.encoded(Drawn.quarters(400, 200), "jpeg");
        byte[] whole = Drawn.exif(3);
        byte[] far = whole.clone();
        far[7] = 100;
        byte[] before = whole.clone();
        before[4] = -1;
        byte[] more = whole.clone();
        more[8] = 1;
        more[10] = 2;
        byte[] other = whole.clone();
        other[10] = 2;
        byte[] little = whole.clone();
        little[0] = 'I';
        for (byte[] odd : new byte[][] {
            Drawn.exif(9),
            Drawn.exif(0),
            Arrays.copyOf(whole, 7),
            Arrays.copyOf(whole, 12),
            far,
            before,
            more,
            other,
            little
        }) {
            byte[] photo = Drawn.with(Drawn.segment(0xe1, Drawn.inJpeg(odd)), jpeg, 2);
            assertEquals(Arrays.toString(odd), SEEN[0], seen(Scaled.decode(Scaled.to(100, photo))));
        }
        byte[] elsewhere =
                Drawn.with(Drawn.segment(0xe1, "http://ns.adobe.com/xap".getBytes(StandardCharsets.US_ASCII)), jpeg, 2);
        assertEquals(SEEN[0], seen(Scaled.decode(Scaled.to(100, elsewhere))));
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
