package world.karrot.migrate.transfer.internal.undoing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.instance.UndoTransaction;
import world.karrot.migrate.api.receipt.IdBlocks;
import world.karrot.migrate.api.receipt.Made;
import world.karrot.migrate.api.transfer.ModelCount;

/**
 * What an undo has removed.
 *
 * @param rows that the import made
 * @param byProducts what Karrot wrote by itself, and values that are empty now
 * @param files what the import made, with the files of rows that are gone; no file is removed yet
 */
record Clearance(List<ModelCount> rows, List<ModelCount> byProducts, Made files) {
    static Clearance of(Made made, Consequences found, Names names, UndoTransaction target) {
        UploadedFiles uploads = new UploadedFiles(names, target);
        Set<String> uploaded = uploads.of(found.going(), Set.copyOf(made.files()));
        List<ModelCount> emptied = emptied(found, names, target);
        Map<String, Long> written = unnumbered(found, target);
        found.byProducts().forEach((table, ids) -> written.merge(table, ids.size(), Long::sum));
        Map<String, Long> rows = new TreeMap<>(target.remove(found.going()));
        subtract(rows, found.later());
        subtract(rows, found.byProducts());
        List<ModelCount> byProducts =
                Stream.concat(names.counts(written).stream(), emptied.stream()).toList();
        return new Clearance(names.counts(rows), byProducts, made.and(uploads.unused(uploaded)));
    }

    /** What is known by its references only, and so has to go before what it refers to. */
    private static Map<String, Long> unnumbered(Consequences found, UndoTransaction target) {
        Map<String, Long> removed = new TreeMap<>();
        Way.of(found.unnumbered())
                .keySet()
                .forEach(way -> removed.merge(
                        way.table(),
                        target.removeReferring(
                                way.table(), way.column(), found.going().get(way.target())),
                        Long::sum));
        return removed;
    }

    private static List<ModelCount> emptied(Consequences found, Names names, UndoTransaction target) {
        List<ModelCount> emptied = new ArrayList<>();
        Way.of(found.emptied()).forEach((way, rows) -> {
            target.clear(way.table(), way.column(), found.going().get(way.target()));
            emptied.add(new ModelCount(name(way, names), rows.size()));
        });
        return emptied;
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
