package world.karrot.migrate.pictures.internal;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.Test;
import world.karrot.migrate.api.picture.PictureException;
import world.karrot.migrate.api.picture.PictureScaler;

/** Whatever is sent as a picture, it harms nobody; this runs with a heap of 96 MB. */
public class StrangersPicturesTest {
    private static final List<String> STILL =
            List.of("photo.jpg", "progressive.jpg", "opaque.png", "palette.png", "lossy.webp", "alpha.webp");

    @Test
    public void whatIsNoPictureIsNamed() {
        assertRefused("is neither JPEG nor PNG", "hello".getBytes(StandardCharsets.US_ASCII));
        assertRefused("is neither JPEG nor PNG", new byte[0]);
        assertRefused("is damaged: it ends too early", "GIF89a".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    public void whatNoDecoderCouldShowIsDamaged() throws IOException {
        byte[] gif = Scaled.resource("animated.gif");
        int image = 13 + (3 << ((gif[10] & 7) + 1));
        assertRefused("is damaged: there is no picture in it", Drawn.with(new byte[] {0x3b}, gif, image));
        byte[] jpeg = Scaled.resource("photo.jpg");
        int frame = Scaled.latin(jpeg).indexOf("\u00ff\u00c0");
        byte[] twoColours = Drawn.segment(0xc0, new byte[] {8, 0, 9, 0, 9, 2, 1, 0x11, 0, 2, 0x11, 0});
        assertRefused("is damaged: it has 2 colour components", Drawn.with(twoColours, jpeg, frame));
        byte[] flat = Drawn.segment(0xc0, new byte[] {8, 0, 0, 0, 9, 1, 1, 0x11, 0});
        assertRefused("is damaged: it has no pixels", Drawn.with(flat, jpeg, frame));
        byte[] png = Drawn.blackPng(20, 20, "tEXt", new byte[1]);
        for (int i = 0; i < 1001; i++) {
            png = Drawn.withChunk("tEXt", new byte[1], Drawn.withChunk("PLTE", new byte[3], png));
        }
        assertRefused("is damaged: its chunks are in disorder", png);
    }

    @Test
    public void whatSaysNothingOfThePictureIsPassedOver() throws IOException {
        byte[] gif = Scaled.resource("animated.gif");
        int image = 13 + (3 << ((gif[10] & 7) + 1));
        byte[] comment = {0x21, (byte) 0xfe, 2, 'h', 'i', 1, '!', 0};
        assertArrayEquals(Scaled.to(100, gif), Scaled.to(100, Drawn.with(comment, gif, image)));
        byte[] jpeg = Scaled.resource("photo.jpg");
        byte[] odd = Drawn.with(Drawn.segment(0xee, "Adobe".getBytes(StandardCharsets.US_ASCII)), jpeg, 2);
        odd = Drawn.with(new byte[] {(byte) 0xff, (byte) 0xd0, 0, (byte) 0xff, (byte) 0xff, 1}, odd, 2);
        odd = Drawn.with(Drawn.segment(0xfe, "a comment".getBytes(StandardCharsets.US_ASCII)), odd, 2);
        assertArrayEquals(Scaled.to(100, jpeg), Scaled.to(100, odd));
    }

    @Test
    public void halfAPictureIsDamaged() throws IOException {
        for (String name : STILL) {
            byte[] whole = Scaled.resource(name);
            assertRefused("is damaged", Arrays.copyOf(whole, whole.length / 2));
        }
    }

    @Test
    public void moreThanAHundredMillionPixelsAreRefusedBeforeTheyAreDecoded() throws IOException {
        byte[] png = Drawn.blackPng(20, 20, "tEXt", new byte[1]);
        png[16 + 1] = 1;
        png[20 + 1] = 1;
        assertRefused("is too large, with 65556 by 65556 pixels", png);
        byte[] gif = Scaled.resource("animated.gif");
        Arrays.fill(gif, 6, 10, (byte) 0xff);
        assertRefused("is too large, with 65535 by 65535 pixels", gif);
    }

    @Test
    public void asManyPixelsAsAreAllowedFitIntoTheHeap() throws IOException {
        byte[] made = Scaled.to(200, Drawn.blackPng(10_000, 9_900, "tEXt", new byte[1]));
        assertEquals(198, Scaled.decode(made).getHeight());
    }

    @Test
    public void aTextThatInflatesToMoreThanTheHeapIsNotInflated() throws IOException {
        byte[] text = Drawn.zeros(1L << 30);
        byte[] chunk = new byte[text.length + 3];
        chunk[0] = 'a';
        System.arraycopy(text, 0, chunk, 3, text.length);
        assertEquals(
                20,
                Scaled.decode(Scaled.to(200, Drawn.blackPng(20, 20, "zTXt", chunk)))
                        .getWidth());
    }

    @Test
    public void thousandsOfScansAreRefused() throws IOException {
        byte[] jpeg = Scaled.resource("progressive.jpg");
        int last = Scaled.latin(jpeg).lastIndexOf("\u00ff\u00da");
        byte[] scan = Arrays.copyOfRange(jpeg, last, jpeg.length - 2);
        byte[] many = Arrays.copyOf(jpeg, jpeg.length + 1000 * scan.length);
        for (int i = 0; i < 1000; i++) {
            System.arraycopy(scan, 0, many, jpeg.length - 2 + i * scan.length, scan.length);
        }
        many[many.length - 2] = (byte) 0xff;
        many[many.length - 1] = (byte) 0xd9;
        assertRefused("is damaged: it has more than 100 scans", many);
    }

    @Test
    public void whatTakesTooLongIsGivenUp() throws IOException {
        byte[] large = Drawn.encoded(Drawn.quarters(4000, 3000), "jpeg");
        PictureException refusal = assertThrows(
                PictureException.class, () -> Scaled.scale(Scaled.scaler(Duration.ofNanos(1)), large, Set.of(200)));
        assertTrue(refusal.getMessage(), refusal.getMessage().startsWith("takes longer than"));
        assertTrue(refusal.remedy(), refusal.remedy().contains("seconds in etc/world.karrot.migrate.pictures.cfg"));
    }

    @Test
    public void framesInsideFramesAreRefusedHoweverDeepTheyAre() {
        byte[] webp = Drawn.nestedFrames(40_000);
        assertRefused("is damaged: a frame of its animation has another one in it", webp);
    }

    /** Any other exception, or an error, would fail. */
    @Test
    public void damageAnywhereEndsInASizeOrARefusal() throws IOException {
        Random random = new Random(1);
        PictureScaler scaler = Scaled.scaler();
        for (String name :
                Stream.concat(STILL.stream(), Stream.of("animated.gif")).toList()) {
            for (int i = 0; i < 40; i++) {
                byte[] content = Scaled.resource(name);
                for (int k = 0; k < 3; k++) {
                    content[random.nextInt(i % 2 == 0 ? 64 : content.length)] = (byte) random.nextInt();
                }
                tolerate(scaler, content);
            }
        }
    }

    private static void tolerate(PictureScaler scaler, byte[] content) throws IOException {
        try {
            assertEquals(1, Scaled.scale(scaler, content, Set.of(100)).size());
        } catch (PictureException e) {
            assertTrue(e.getMessage(), e.getMessage().matches("(is|takes) .*"));
        }
    }

    @Test
    public void manyLargePicturesAtOnceFitIntoTheHeap() throws Exception {
        byte[] large = Drawn.encoded(Drawn.quarters(3200, 2400), "jpeg");
        PictureScaler scaler = Scaled.scaler();
        Callable<Integer> task =
                () -> Scaled.scale(scaler, large, Set.of(600, 200)).size();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<Integer> made :
                    threads.invokeAll(Stream.generate(() -> task).limit(16).toList())) {
                assertEquals(2, made.get().intValue());
            }
        } finally {
            threads.shutdown();
        }
    }

    private static void assertRefused(String reason, byte[] content) {
        PictureException refusal = assertThrows(PictureException.class, () -> Scaled.to(200, content));
        assertTrue(refusal.getMessage(), refusal.getMessage().startsWith(reason));
    }
}
