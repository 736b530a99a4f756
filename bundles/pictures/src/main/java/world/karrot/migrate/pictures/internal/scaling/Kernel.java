package world.karrot.migrate.pictures.internal.scaling;

/**
 * Which pixels of a longer line make each pixel of a shorter one, and how much of each: Lanczos with three lobes, as in
 * Pillow.
 *
 * @param starts for each pixel of the shorter line, the first that counts
 * @param weights for each pixel of the shorter line, how much counts of the first and those after it; adds up to 1
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Kernel(int[] starts, float[][] weights) {
    private static final int LOBES = 3;

    /**
     * @param pixels of the longer line
     * @param length of the longer line in pixels, of which the last may be there in part only
     * @param target pixels of the shorter line
     */
    static Kernel lanczos(int pixels, double length, int target) {
        double scale = length / target;
        double stretch = Math.max(scale, 1);
        int[] starts = new int[target];
        float[][] weights = new float[target][];
        for (int i = 0; i < target; i++) {
            double centre = (i + 0.5) * scale;
            starts[i] = Math.max((int) (centre - LOBES * stretch + 0.5), 0);
            int end = Math.min((int) (centre + LOBES * stretch + 0.5), pixels);
            weights[i] = weights(starts[i], end, centre, stretch);
        }
        return new Kernel(starts, weights);
    }

    private static float[] weights(int start, int end, double centre, double stretch) {
        double[] weights = new double[end - start];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = lanczos((start + i + 0.5 - centre) / stretch);
            sum += weights[i];
        }
        float[] shares = new float[weights.length];
        for (int i = 0; i < weights.length; i++) {
            shares[i] = (float) (weights[i] / sum);
        }
        return shares;
    }

    private static double lanczos(double x) {
        return Math.abs(x) < LOBES ? sinc(x) * sinc(x / LOBES) : 0;
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(x * Math.PI) / (x * Math.PI);
    }
}
