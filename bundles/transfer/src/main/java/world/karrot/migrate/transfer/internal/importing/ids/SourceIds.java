package world.karrot.migrate.transfer.internal.importing.ids;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.roaringbitmap.FastRankRoaringBitmap;
import org.roaringbitmap.longlong.Roaring64NavigableMap;

/** The ids that a model's rows have on the source, ascending: at most some two bytes each. Not thread-safe. */
public final class SourceIds {
    /** More than anybody is told of. */
    private static final int MOST_REPEATED = 1 << 12;

    /** Ids that are alike but for this many bits are kept together. */
    private static final int TOGETHER = 16;

    /** As many take as much room as one of the other things that are kept... */
    private static final int PER_NOTE = 1 << 8;

    /** ...and so many of those take as much as what ids that are kept together cost by themselves. */
    private static final int NOTES = 2;

    private final Roaring64NavigableMap ids = new Roaring64NavigableMap(FastRankRoaringBitmap::new);
    private final Set<Long> together = new HashSet<>();
    private final Set<Long> repeated = new TreeSet<>();
    private long last = -1;
    private int size;

    /** These, which need no settling. */
    public static SourceIds of(long... ids) {
        SourceIds some = new SourceIds();
        LongStream.of(ids).forEach(some::add);
        return some;
    }

    public void add(long id) {
        if (ids.contains(id)) {
            noteRepeated(id);
            return;
        }
        ids.addLong(id);
        size++;
        if (last != id >> TOGETHER) {
            last = id >> TOGETHER;
            together.add(last);
        }
    }

    private void noteRepeated(long id) {
        if (repeated.size() < MOST_REPEATED) {
            repeated.add(id);
        }
    }

    public int size() {
        return size;
    }

    /** How much room they take, counted as what else is kept of an archive. */
    public long kept() {
        return size / PER_NOTE + NOTES * (long) together.size();
    }

    public long get(int index) {
        return ids.select(index);
    }

    /** Whether the id is among those so far. */
    public boolean knows(long id) {
        return ids.contains(id);
    }

    /** An id's place, or a negative number. */
    public int indexOf(long id) {
        return ids.contains(id) ? (int) ids.rankLong(id) - 1 : -1;
    }

    /** Makes room, once nothing more is to come. */
    public void settle() {
        ids.runOptimize();
    }

    /** Those that came more than once, or some of many, ascending. */
    public Set<Long> repeated() {
        return repeated;
    }

    /** Ascending. */
    public LongStream stream() {
        return LongStream.generate(ids.getLongIterator()::next).limit(size);
    }

    /** Those that are wanted; the very same object when all are. */
    public SourceIds only(LongPredicate wanted) {
        if (stream().allMatch(wanted)) {
            return this;
        }
        SourceIds some = new SourceIds();
        stream().filter(wanted).forEach(some::add);
        some.settle();
        return some;
    }
}
