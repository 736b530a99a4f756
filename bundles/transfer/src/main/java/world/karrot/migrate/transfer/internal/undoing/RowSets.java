package world.karrot.migrate.transfer.internal.undoing;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import world.karrot.migrate.api.receipt.IdBlocks;

/** Rows of several tables, each once. Used by one thread; grows with the rows. */
final class RowSets {
    private final Map<String, Set<Long>> rows = new TreeMap<>();

    void add(String table, long id) {
        rows.computeIfAbsent(table, ids -> new TreeSet<>()).add(id);
    }

    void addAll(RowSets others) {
        others.rows.forEach((table, ids) -> ids.forEach(id -> add(table, id)));
    }

    void removeAll(RowSets others) {
        others.rows.forEach((table, ids) -> of(table).removeAll(ids));
    }

    private Set<Long> of(String table) {
        return rows.getOrDefault(table, new TreeSet<>());
    }

    /** No table without any. */
    Map<String, IdBlocks> blocks() {
        Map<String, IdBlocks> blocks = new TreeMap<>();
        rows.forEach((table, ids) -> {
            if (!ids.isEmpty()) {
                blocks.put(
                        table,
                        IdBlocks.of(ids.stream().mapToLong(Long::longValue).toArray()));
            }
        });
        return blocks;
    }
}
