package world.karrot.migrate.archive.internal.damage;

/**
 * What an archive may not exceed, so that a hostile one costs neither all memory nor endless time. What is written here
 * keeps to the same limits. Sizes are in bytes.
 */
public final class Limits {
    /** One line of JSON; held in memory about six times over while it is parsed. */
    public static final int LINE = 16 << 20;

    /** JSON tokens in one line. */
    public static final long TOKENS = 1_000_000;

    /** Objects and arrays inside one another. */
    public static final int DEPTH = 500;

    /** Characters of one number. */
    public static final int DIGITS = 10_000;

    public static final int MANIFEST = 4 << 20;

    /** All of tar's headers of one member, and what they leave behind for the members after it. */
    public static final int TAR_HEADER = 1 << 20;

    /** Characters of a media file's path, and of one part of it: what file systems can name. */
    public static final int PATH = 1000;

    public static final int PATH_PART = 255;

    /** Different models in one archive; each costs a checksum. */
    public static final int MODELS = 10_000;

    /** Memory for decompressing, in KiB: enough for what {@code xz -9} writes. */
    public static final int XZ_MEMORY_KIB = 80 << 10;

    /** Whatever its own size, an archive may unpack to this much... */
    public static final long UNPACKED = 256L << 20;

    /** ...and for each of its bytes to this much more. Rows that differ in little more than their id reach 100. */
    public static final long UNPACKED_PER_BYTE = 1000;

    private Limits() {}
}
