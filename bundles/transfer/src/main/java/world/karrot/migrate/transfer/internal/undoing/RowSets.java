package world.karrot.migrate.transfer.internal.undoing;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.roaringbitmap.longlong.Roaring64NavigableMap;
import world.karrot.migrate.api.receipt.IdBlocks;

/** Rows of several tables, each once. Used by one thread; grows with the rows, by some two bytes each. */
final class RowSets {
    private final Map<String, Roaring64NavigableMap> rows = new TreeMap<>();

    void add(String table, long id) {
        of(table).addLong(id);
    }

    void addAll(RowSets others) {
        others.rows.forEach((table, ids) -> of(table).or(ids));
    }

    void removeAll(RowSets others) {
        others.rows.forEach((table, ids) -> of(table).andNot(ids));
    }

    private Roaring64NavigableMap of(String table) {
        return rows.computeIfAbsent(table, name -> new Roaring64NavigableMap());
    }

    /** No table without any. */
    Map<String, IdBlocks> blocks() {
        Map<String, IdBlocks> blocks = new TreeMap<>();
        rows.forEach((table, ids) -> {
            if (!ids.isEmpty()) {
                blocks.put(table, IdBlocks.of(stream(ids).toArray()));
            }
        });
        return blocks;
    }

    private static LongStream stream(Roaring64NavigableMap ids) {
        return LongStream.generate(ids.getLongIterator()::next).limit(ids.getLongCardinality());
    }
}
