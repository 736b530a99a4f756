package world.karrot.migrate.transfer.internal.importing.ids;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The ids that a model's rows have on the source: 8 bytes each, in pieces, so that they are never copied to make room.
 * Not thread-safe.
 */
public final class SourceIds {
    private static final int PIECE = 1 << 12;

    /** More than anybody is told of. */
    private static final int MOST_REPEATED = 1 << 12;

    private final Set<Long> repeated = new LinkedHashSet<>();
    private final List<long[]> pieces = new ArrayList<>();
    private int size;
    private boolean ascending = true;

    /** These, which need no settling if they are in order. */
    public static SourceIds of(long... ids) {
        SourceIds some = new SourceIds();
        LongStream.of(ids).forEach(some::add);
        return some;
    }

    public void add(long id) {
        if (size % PIECE == 0) {
            pieces.add(new long[PIECE]);
        }
        ascending &= size == 0 || get(size - 1) < id;
        pieces.get(size / PIECE)[size % PIECE] = id;
        size++;
    }

    public int size() {
        return size;
    }

    public long get(int index) {
        return pieces.get(index / PIECE)[index % PIECE];
    }

    /**
     * Whether the id is certainly among those so far. May say no of one that is, as long as they are not sorted: ids
     * come in order in every archive that is not made by hand.
     */
    public boolean knows(long id) {
        return ascending && indexOf(id) >= 0;
    }

    /** An id's place, or a negative number; only when settled. */
    public int indexOf(long id) {
        int first = 0;
        int last = size - 1;
        while (first <= last) {
            int middle = (first + last) >>> 1;
            long found = get(middle);
            if (found == id) {
                return middle;
            }
            first = found < id ? middle + 1 : first;
            last = found < id ? last : middle - 1;
        }
        return -1;
    }

    /** Sorts, and takes out and remembers those that came more than once. */
    public void settle() {
        if (ascending) {
            return;
        }
        long[] sorted = stream().toArray();
        Arrays.sort(sorted);
        pieces.clear();
        size = 0;
        ascending = true;
        for (long id : sorted) {
            if (size > 0 && get(size - 1) == id) {
                noteRepeated(id);
            } else {
                add(id);
            }
        }
    }

    private void noteRepeated(long id) {
        if (repeated.size() < MOST_REPEATED) {
            repeated.add(id);
        }
    }

    /** Those that came more than once, or the first of many; known when settled. */
    public Set<Long> repeated() {
        return repeated;
    }

    /** Ascending when settled. */
    public LongStream stream() {
        return IntStream.range(0, size).mapToLong(this::get);
    }

    /** Those that are wanted; the very same object when all are. */
    public SourceIds only(LongPredicate wanted) {
        if (stream().allMatch(wanted)) {
            return this;
        }
        SourceIds some = new SourceIds();
        stream().filter(wanted).forEach(some::add);
        return some;
    }
}
