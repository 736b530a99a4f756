package world.karrot.migrate.archive.internal.xz;

import java.util.zip.Deflater;

/** Recognises content such as images, on which xz would spend its time in vain. */
public final class Incompressible {
    /** Bytes; enough to tell, and little beside what compressing costs. */
    public static final int SAMPLE = 8 << 10;

    private static final int SMALLEST = 4 << 10;
    private static final double WORTH_IT = 0.95;

    private Incompressible() {}

    /** Whether a file that begins so is better stored as it is; small ones are not worth blocks of their own. */
    public static boolean test(byte[] beginning) {
        return beginning.length >= SMALLEST && deflated(beginning) > WORTH_IT * beginning.length;
    }

    private static int deflated(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            return deflater.deflate(new byte[bytes.length]);
        } finally {
            deflater.end();
        }
    }
}
