package world.karrot.migrate.api.instance;

import java.util.Arrays;

/** Ids in ascending order, kept as blocks of consecutive ones. Immutable. */
public final class IdBlocks {
    private final long[] firsts;
    private final long[] ends;

    /**
     * Keeps the arrays.
     *
     * @param firsts the first id of each block, ascending
     * @param ends number of ids up to and with each block, ascending
     */
    public IdBlocks(long[] firsts, long[] ends) {
        this.firsts = firsts;
        this.ends = ends;
    }

    public long size() {
        return ends.length == 0 ? 0 : ends[ends.length - 1];
    }

    /** The id at an index from 0. */
    public long get(long index) {
        int found = Arrays.binarySearch(ends, index + 1);
        int block = found >= 0 ? found : -found - 1;
        return firsts[block] + index - (block == 0 ? 0 : ends[block - 1]);
    }

    /** The index of an id, or a negative number when it is not among them. */
    public long indexOf(long id) {
        int found = Arrays.binarySearch(firsts, id);
        int block = found >= 0 ? found : -found - 2;
        if (block < 0) {
            return -1;
        }
        long before = block == 0 ? 0 : ends[block - 1];
        long index = before + id - firsts[block];
        return index < ends[block] ? index : -1;
    }
}
