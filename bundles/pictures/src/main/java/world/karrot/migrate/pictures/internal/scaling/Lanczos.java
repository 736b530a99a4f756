package world.karrot.migrate.pictures.internal.scaling;

import java.util.Arrays;
import world.karrot.migrate.pictures.internal.input.Deadline;

/**
 * Resamples a picture: for each row of the result, the rows that count are added up first, in loops that the compiler
 * makes fast, and what remains of the work is across one row.
 */
final class Lanczos {
    private final PixelRows source;
    private final Pixels result;
    private final Kernel across;
    private final Kernel down;
    private final float[][] rows;
    private final int[] held;
    private final byte[] read;
    private final float[] sum;

    private Lanczos(PixelRows source, double width, double height, Dimensions target) {
        this.source = source;
        result = Pixels.empty(target.width(), target.height(), source.bands());
        across = Kernel.lanczos(source.width(), width, target.width());
        down = Kernel.lanczos(source.height(), height, target.height());
        int most = Arrays.stream(down.weights())
                .mapToInt(each -> each.length)
                .max()
                .orElseThrow();
        int stride = source.width() * source.bands();
        rows = new float[most][stride];
        held = new int[most];
        Arrays.fill(held, -1);
        read = new byte[stride];
        sum = new float[stride];
    }

    /**
     * @param width of the source in pixels, of which the last may be there in part only
     * @param height likewise
     */
    static Pixels resample(PixelRows source, double width, double height, Dimensions target, Deadline deadline) {
        return new Lanczos(source, width, height, target).run(deadline);
    }

    private Pixels run(Deadline deadline) {
        for (int y = 0; y < result.height(); y++) {
            deadline.check();
            addRows(down.starts()[y], down.weights()[y]);
            for (int x = 0; x < result.width(); x++) {
                addPixels(across.starts()[x], across.weights()[x], y * result.stride() + x * result.bands());
            }
        }
        return result;
    }

    private void addRows(int start, float[] weights) {
        Arrays.fill(sum, 0);
        for (int i = 0; i < weights.length; i++) {
            add(row(start + i), weights[i], sum);
        }
    }

    private static void add(float[] row, float weight, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += row[i] * weight;
        }
    }

    /** The rows that count for one row of the result also count for the next ones, and are kept for them. */
    private float[] row(int y) {
        float[] row = rows[y % rows.length];
        if (held[y % rows.length] != y) {
            held[y % rows.length] = y;
            source.copy(y, read);
            widen(read, row);
        }
        return row;
    }

    private static void widen(byte[] bytes, float[] row) {
        for (int i = 0; i < row.length; i++) {
            row[i] = bytes[i] & 0xff;
        }
    }

    private void addPixels(int start, float[] weights, int target) {
        int bands = source.bands();
        int first = start * bands;
        float a = 0.5f;
        float b = 0.5f;
        float c = 0.5f;
        for (float weight : weights) {
            a += sum[first] * weight;
            b += sum[first + 1] * weight;
            c += sum[first + 2] * weight;
            first += bands;
        }
        result.data()[target] = clamp(a);
        result.data()[target + 1] = clamp(b);
        result.data()[target + 2] = clamp(c);
        if (bands == Pixels.RGBA) {
            result.data()[target + 3] = clamp(alpha(start, weights));
        }
    }

    private float alpha(int start, float[] weights) {
        float alpha = 0.5f;
        for (int i = 0; i < weights.length; i++) {
            alpha += sum[(start + i) * Pixels.RGBA + 3] * weights[i];
        }
        return alpha;
    }

    private static byte clamp(float value) {
        return (byte) Math.max(0, Math.min(255, (int) value));
    }
}
