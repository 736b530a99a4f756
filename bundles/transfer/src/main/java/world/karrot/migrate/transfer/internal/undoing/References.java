package world.karrot.migrate.transfer.internal.undoing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import world.karrot.migrate.api.receipt.Dependent;
import world.karrot.migrate.api.receipt.IdBlocks;

/** Rows that refer to others, each once in the way that was found first; those without an id as often as they refer. */
final class References {
    private final Map<Key, Dependent> rows = new LinkedHashMap<>();

    void add(Dependent row) {
        rows.putIfAbsent(new Key(row.table(), row.id().orElse(-1L - rows.size())), row);
    }

    Collection<Dependent> all() {
        return rows.values();
    }

    /** Those that are not among some rows. */
    List<Dependent> without(Map<String, IdBlocks> others) {
        return rows.values().stream()
                .filter(row -> !Consequences.contains(others, row))
                .toList();
    }

    private record Key(String table, long id) {}
}
