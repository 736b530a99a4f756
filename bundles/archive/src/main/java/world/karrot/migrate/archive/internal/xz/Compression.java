package world.karrot.migrate.archive.internal.xz;

import java.io.UncheckedIOException;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.UnsupportedOptionsException;

/**
 * How strongly a block is compressed.
 *
 * @param level xz's preset, 0 to 9, or -1 to store content that would not shrink
 */
public record Compression(int level) {
    public static final Compression STORED = new Compression(-1);

    private static final int MAX_LEVEL = 9;
    private static final int MIB = 1 << 20;

    /** Bytes of a stream around a block, and within one that is stored. */
    private static final int OVERHEAD = 512;

    public static Compression level(int level) {
        if (level < 0 || level > MAX_LEVEL) {
            throw new IllegalArgumentException("xz has the levels 0 to 9, not " + level);
        }
        return new Compression(level);
    }

    /**
     * The most that goes into one block, in bytes. As measured on Karrot's JSON: up to preset 3, blocks of 1 MiB are
     * the fastest, since they fit into the processor's cache, and cost 0.5 % in size.
     */
    int blockSize() {
        return level <= 3 ? MIB : 4 * MIB;
    }

    /** Options for one block; the dictionary needs not be larger than what it is for, and costs ten times its size. */
    LZMA2Options options(int length) {
        LZMA2Options options = level < 0 ? stored() : preset();
        try {
            options.setDictSize(Math.min(options.getDictSize(), dictionaryFor(length)));
            return options;
        } catch (UnsupportedOptionsException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a block of {@code length} bytes hardly ever becomes larger than. */
    int roomFor(int length) {
        return OVERHEAD + (level < 0 ? length : length / 3);
    }

    /** Bytes that one block costs while it is compressed: the encoder, the block and its result. */
    long memory() {
        return options(blockSize()).getEncoderMemoryUsage() * 1024L + 2L * blockSize();
    }

    private LZMA2Options preset() {
        try {
            return new LZMA2Options(level);
        } catch (UnsupportedOptionsException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LZMA2Options stored() {
        try {
            LZMA2Options options = new LZMA2Options(0);
            options.setMode(LZMA2Options.MODE_UNCOMPRESSED);
            return options;
        } catch (UnsupportedOptionsException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int dictionaryFor(int length) {
        int least = Math.max(length, LZMA2Options.DICT_SIZE_MIN);
        return Integer.highestOneBit(least - 1) << 1;
    }
}
