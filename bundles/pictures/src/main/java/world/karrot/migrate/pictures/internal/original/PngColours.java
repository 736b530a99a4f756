package world.karrot.migrate.pictures.internal.original;

/**
 * What a PNG's header says of its colours.
 *
 * @param depth bits of a sample
 * @param type 0 for grey, 2 for RGB, 3 for a palette; with alpha, 4 for grey and 6 for RGB
 */
record PngColours(int depth, int type) {
    boolean isGray() {
        return type == 0 || type == 4;
    }

    /** When it is decoded, with alpha if a colour counts as transparent. */
    int bytesPerPixel(boolean isTransparent) {
        int samples = switch (type) {
            case 2 -> isTransparent ? 4 : 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> isTransparent && type == 0 ? 2 : 1;
        };
        return samples * (depth > 8 ? 2 : 1);
    }
}
