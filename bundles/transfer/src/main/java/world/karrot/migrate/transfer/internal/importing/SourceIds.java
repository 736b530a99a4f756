package world.karrot.migrate.transfer.internal.importing;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** The ids that a model's rows have on the source: 8 bytes each. Not thread-safe. */
final class SourceIds {
    private final Set<Long> repeated = new LinkedHashSet<>();
    private long[] ids = new long[16];
    private int size;
    private boolean ascending = true;

    void add(long id) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size + (size >> 1));
        }
        ascending &= size == 0 || ids[size - 1] < id;
        ids[size++] = id;
    }

    /**
     * Whether the id is certainly among those so far. May say no of one that is, as long as they are not sorted: ids
     * come in order in every archive that is not made by hand.
     */
    boolean knows(long id) {
        return ascending && Arrays.binarySearch(ids, 0, size, id) >= 0;
    }

    /** Sorts, and takes out and remembers those that came more than once. */
    void settle() {
        if (ascending) {
            return;
        }
        Arrays.sort(ids, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept > 0 && ids[kept - 1] == ids[i]) {
                repeated.add(ids[i]);
            } else {
                ids[kept++] = ids[i];
            }
        }
        size = kept;
        ascending = true;
    }

    /** Those that came more than once; known when settled. */
    Set<Long> repeated() {
        return repeated;
    }

    int size() {
        return size;
    }

    /** Ascending; only when settled. */
    long[] toArray() {
        return Arrays.copyOf(ids, size);
    }
}
