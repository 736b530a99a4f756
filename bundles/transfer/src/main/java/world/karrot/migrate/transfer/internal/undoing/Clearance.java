package world.karrot.migrate.transfer.internal.undoing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.instance.UndoTransaction;
import world.karrot.migrate.api.receipt.IdBlocks;
import world.karrot.migrate.api.transfer.ModelCount;

/**
 * What an undo has removed.
 *
 * @param made by the import
 * @param byProducts what Karrot wrote by itself, and values that are empty now
 */
record Clearance(List<ModelCount> made, List<ModelCount> byProducts) {
    /** Removes everything. What is known by its references goes before what it refers to. */
    static Clearance of(Consequences found, Names names, UndoTransaction target) {
        Map<String, Long> written = new TreeMap<>();
        Way.of(found.unnumbered())
                .keySet()
                .forEach(way -> written.merge(
                        way.table(),
                        target.removeReferring(
                                way.table(), way.column(), found.going().get(way.target())),
                        Long::sum));
        List<ModelCount> emptied = new ArrayList<>();
        Way.of(found.emptied()).forEach((way, rows) -> {
            target.clear(way.table(), way.column(), found.going().get(way.target()));
            emptied.add(new ModelCount(name(way, names), rows.size()));
        });
        Map<String, Long> made = new TreeMap<>(target.remove(found.going()));
        subtract(made, found.later());
        subtract(made, found.byProducts());
        found.byProducts().forEach((table, ids) -> written.merge(table, ids.size(), Long::sum));
        emptied.addAll(0, names.counts(written));
        return new Clearance(names.counts(made), emptied);
    }

    private static String name(Way way, Names names) {
        return Place.model(names.model(way.table()))
                .field(names.field(way.table(), way.column()))
                .toString();
    }

    private static void subtract(Map<String, Long> counts, Map<String, IdBlocks> others) {
        others.forEach((table, ids) -> counts.computeIfPresent(table, (name, count) -> count - ids.size()));
    }
}
