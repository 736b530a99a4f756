package world.karrot.migrate.pictures.internal.scaling;

import java.util.Arrays;

/**
 * Makes one pixel, the average, of each square of pixels: fast, and all that is needed far above the final size.
 * Squares at the right and the lower edge may be smaller.
 */
final class ReducedRows implements PixelRows {
    private final PixelRows rows;
    private final int side;
    private final int bands;
    private final byte[] row;
    private final int[] sums;

    private ReducedRows(PixelRows rows, int side) {
        this.rows = rows;
        this.side = side;
        bands = rows.bands();
        row = new byte[rows.width() * rows.bands()];
        sums = new int[width() * rows.bands()];
    }

    /** @param side of the squares, in pixels */
    static PixelRows of(PixelRows rows, int side) {
        return side == 1 ? rows : new ReducedRows(rows, side);
    }

    @Override
    public int width() {
        return (rows.width() + side - 1) / side;
    }

    @Override
    public int height() {
        return (rows.height() + side - 1) / side;
    }

    @Override
    public int bands() {
        return bands;
    }

    @Override
    public void copy(int y, byte[] into) {
        Arrays.fill(sums, 0);
        int last = Math.min(y * side + side, rows.height());
        for (int from = y * side; from < last; from++) {
            rows.copy(from, row);
            addRow();
        }
        int high = last - y * side;
        int whole = rows.width() / side * bands;
        divide(0, whole, side * high, into);
        divide(whole, sums.length, rows.width() % side * high, into);
    }

    private void addRow() {
        int step = side * bands;
        int from = 0;
        for (int to = 0; to < sums.length; to += bands) {
            addPixels(from, Math.min(from + step, row.length), to);
            from += step;
        }
    }

    private void addPixels(int from, int end, int to) {
        int a = 0;
        int b = 0;
        int c = 0;
        for (int i = from; i < end; i += bands) {
            a += row[i] & 0xff;
            b += row[i + 1] & 0xff;
            c += row[i + 2] & 0xff;
        }
        sums[to] += a;
        sums[to + 1] += b;
        sums[to + 2] += c;
        if (bands > Pixels.RGB) {
            sums[to + 3] += fourth(from, end);
        }
    }

    private int fourth(int from, int end) {
        int sum = 0;
        for (int i = from + 3; i < end; i += bands) {
            sum += row[i] & 0xff;
        }
        return sum;
    }

    private void divide(int from, int end, int count, byte[] into) {
        float share = 1f / count;
        for (int i = from; i < end; i++) {
            into[i] = (byte) (int) (sums[i] * share + 0.5f);
        }
    }
}
