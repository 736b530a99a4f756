package world.karrot.migrate.pictures.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.Test;

/** Colours are as their picture means them. */
public class ColoursTest {
    private static final byte[] START = "ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] PROFILE =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    @Test
    public void aSizeHasTheColourProfileOfItsOriginal() throws IOException {
        byte[] jpeg = Drawn.encoded(Drawn.quarters(400, 200), "jpeg");
        byte[] segment = Drawn.segment(0xe2, Drawn.with(START, PROFILE, 0));
        byte[] size = Scaled.to(100, Drawn.with(segment, jpeg, 2));
        assertTrue(Scaled.latin(size).contains(Scaled.latin(segment)));
        assertEquals(100, Scaled.decode(size).getWidth());

        byte[] png = Drawn.encoded(Drawn.quarters(400, 200), "png");
        byte[] chunk = Drawn.with("sRGB\0\0".getBytes(StandardCharsets.ISO_8859_1), deflated(PROFILE), 0);
        size = Scaled.to(100, Drawn.withChunk("iCCP", chunk, png));
        assertTrue(Scaled.latin(size).contains("iCCP" + Scaled.latin(chunk)));
        assertEquals(100, Scaled.decode(size).getWidth());
    }

    @Test
    public void aProfileForPrintersOrOneThatIsNoneIsLeftOut() throws IOException {
        byte[] jpeg = Drawn.encoded(Drawn.quarters(400, 200), "jpeg");
        byte[] printers = PROFILE.clone();
        System.arraycopy("CMYK".getBytes(StandardCharsets.US_ASCII), 0, printers, 16, 4);
        byte[] half = Arrays.copyOf(PROFILE, 2000);
        byte[] split = Drawn.with(part(2, 2, Arrays.copyOfRange(PROFILE, 2000, PROFILE.length)), part(1, 2, half), 0);
        for (byte[] segments : new byte[][] {part(1, 1, printers), split}) {
            byte[] size = Scaled.to(100, Drawn.with(segments, jpeg, 2));
            assertFalse(Scaled.latin(size).contains("ICC_PROFILE"));
        }
        byte[] gray = Drawn.blackPng(20, 20, "iCCP", PROFILE);
        assertFalse(Scaled.latin(Scaled.to(10, gray)).contains("iCCP"));
        byte[] large = Drawn.withChunk("iCCP", new byte[1 << 17], Drawn.encoded(Drawn.quarters(400, 200), "png"));
        assertFalse(Scaled.latin(Scaled.to(100, large)).contains("iCCP"));
    }

    /** A segment of so many with a profile's bytes. */
    private static byte[] part(int number, int of, byte[] content) {
        byte[] start = START.clone();
        start[start.length - 2] = (byte) number;
        start[start.length - 1] = (byte) of;
        return Drawn.segment(0xe2, Drawn.with(start, content, 0));
    }

    /** Samples are as the file has them; Adobe's marker says what they mean. */
    @Test
    public void theComponentsOfAJpegAreWhatAdobesMarkerSays() throws IOException {
        assertColour(200, 50, 100, jpeg(0, 200, 50, 100));
        assertColour(255, 37, 128, jpeg(1, 128, 128, 255));
        assertColour(100, 50, 25, jpeg(0, 200, 100, 50, 128));
        assertColour(0, 218, 127, jpeg(2, 128, 128, 255, 255));
    }

    private static void assertColour(int red, int green, int blue, byte[] jpeg) throws IOException {
        int colour = Scaled.decode(Scaled.to(10, jpeg)).getRGB(5, 5);
        assertEquals(red, colour >> 16 & 0xff, 4);
        assertEquals(green, colour >> 8 & 0xff, 4);
        assertEquals(blue, colour & 0xff, 4);
    }

    private static byte[] jpeg(int transform, int... samples) throws IOException {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 40, 40, samples.length, null);
        for (int i = 0; i < 40 * 40; i++) {
            raster.setPixel(i % 40, i / 40, samples);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(raster, null, null), null);
        } finally {
            writer.dispose();
        }
        byte[] adobe = {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform};
        return Drawn.with(Drawn.segment(0xee, adobe), withoutMarkers(bytes.toByteArray()), 2);
    }

    /** From the first table on. */
    private static byte[] withoutMarkers(byte[] jpeg) {
        byte[] from = jpeg.clone();
        int tables = Scaled.latin(jpeg).indexOf("\u00ff\u00db");
        return Drawn.with(Arrays.copyOf(from, 2), Arrays.copyOfRange(from, tables, from.length), 0);
    }

    private static byte[] deflated(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }
}
