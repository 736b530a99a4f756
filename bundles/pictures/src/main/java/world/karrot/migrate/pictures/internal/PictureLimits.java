package world.karrot.migrate.pictures.internal;

import java.time.Duration;
import java.util.function.Consumer;
import world.karrot.migrate.api.ConfiguredNumber;
import world.karrot.migrate.api.picture.PictureException;
import world.karrot.migrate.pictures.internal.original.Original;
import world.karrot.migrate.pictures.internal.scaling.Dimensions;

/**
 * What one picture may cost.
 *
 * @param megapixels million pixels that it may have
 * @param time how long it may take
 * @param heap bytes of the heap that the pictures of all threads may take together
 */
public record PictureLimits(int megapixels, Duration time, long heap) {
    static final int MEGAPIXELS = 100;
    static final int SECONDS = 30;

    private static final String RAISE = "Raise megapixels in etc/world.karrot.migrate.pictures.cfg and run"
            + " karrot:pictures again, or upload a smaller picture.";

    private static final String SMALLER = "Upload a smaller picture.";

    private static final int MILLION = 1_000_000;

    /** One row must fit into memory, however few there are. */
    private static final int MOST_WIDE = 1 << 16;

    /** Bytes outside the heap. */
    private static final long MOST_HELD = 1 << 28;

    /** Unless an admin has set others. */
    public static PictureLimits usual() {
        return new PictureLimits(MEGAPIXELS, Duration.ofSeconds(SECONDS), shareOfHeap());
    }

    static PictureLimits of(PictureSettings settings, Consumer<String> warnings) {
        long megapixels = ConfiguredNumber.of("megapixels", settings.megapixels(), MEGAPIXELS, warnings);
        long seconds = ConfiguredNumber.of("seconds", settings.seconds(), SECONDS, warnings);
        return new PictureLimits(Math.toIntExact(megapixels), Duration.ofSeconds(seconds), shareOfHeap());
    }

    /** Whatever else runs here needs some, too. */
    private static long shareOfHeap() {
        return Runtime.getRuntime().maxMemory() / 8 * 3;
    }

    void check(Original original) {
        Dimensions size = original.dimensions();
        if (size.width() < 1 || size.height() < 1) {
            throw new PictureException("is damaged: it has no pixels");
        }
        long most = mostPixels(original);
        if (size.pixels() > most || Math.max(size.width(), size.height()) > MOST_WIDE) {
            throw new PictureException(
                    "is too large, with " + size.width() + " by " + size.height()
                            + " pixels: the limit for its kind is " + most / MILLION + " million pixels here, and "
                            + MOST_WIDE
                            + " for each side",
                    remedy(size));
        }
    }

    /** Other limits than that of megapixels are not the admin's. */
    private String remedy(Dimensions size) {
        return size.pixels() > (long) megapixels * MILLION ? RAISE : SMALLER;
    }

    private long mostPixels(Original original) {
        long most = (long) megapixels * MILLION;
        if (original.bytesHeld() > 0) {
            most = Math.min(most, MOST_HELD / original.bytesHeld());
        }
        return original.canLeaveOut() ? most : Math.min(most, mostDecoded() / original.bytesPerPixel());
    }

    /** Of how many pixels one is taken, so that what is taken fits into memory. */
    int step(Original original) {
        int step = 1;
        while (decoded(original, step) > mostDecoded()) {
            step++;
        }
        return step;
    }

    private static long decoded(Original original, int step) {
        return original.dimensions().divided(step).pixels() * original.bytesPerPixel();
    }

    /** What decoding takes in and outside the heap, in bytes. */
    static long needed(Original original, int step) {
        return decoded(original, step) + original.dimensions().pixels() * original.bytesHeld();
    }

    /** The rest is for what is made of it. */
    private long mostDecoded() {
        return heap / 4 * 3;
    }
}
