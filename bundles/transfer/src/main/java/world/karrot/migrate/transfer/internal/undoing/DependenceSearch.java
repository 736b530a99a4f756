package world.karrot.migrate.transfer.internal.undoing;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.content.ByProduct;
import world.karrot.migrate.api.instance.UndoTransaction;
import world.karrot.migrate.api.receipt.Dependent;
import world.karrot.migrate.api.receipt.IdBlocks;
import world.karrot.migrate.api.receipt.Pointer;

/**
 * Finds what refers to the rows that are to go, then what refers to that, and so on to the end. When a row of a later
 * import is among it, all of that import counts as going, too: whatever has to be done before is then known at once.
 */
final class DependenceSearch {
    private final Names names;
    private final UndoTransaction target;
    private final Progress progress;
    private final List<Pointer> pointers;
    private final List<ByProduct.Rows> byProducts;
    private final List<ByProduct.Value> values;
    private final Map<Long, Map<String, IdBlocks>> others;

    private final Map<String, IdBlocks> going = new TreeMap<>();
    private final RowSets written = new RowSets();
    private final RowSets later = new RowSets();
    private final References unnumbered = new References();
    private final References emptied = new References();
    private final References foreign = new References();
    private final SortedSet<Long> receipts = new TreeSet<>(Collections.reverseOrder());

    /** When the receipt of what is to be undone was taken. */
    DependenceSearch(Names names, UndoTransaction target, Progress progress) {
        this.names = names;
        this.target = target;
        this.progress = progress;
        this.pointers = names.pointers(target.catalogue());
        this.byProducts = names.byProducts(ByProduct.Rows.class);
        this.values = names.byProducts(ByProduct.Value.class);
        this.others = target.receipts();
    }

    Consequences of(Map<String, IdBlocks> made) {
        Map<String, IdBlocks> next = made;
        while (!next.isEmpty()) {
            progress.report("Looking for what depends on the import", Consequences.count(going));
            merge(going, next);
            Round round = new Round();
            target.findDependents(next, pointers, byProducts, round::note);
            next = round.end();
        }
        return new Consequences(
                going,
                written.blocks(),
                later.blocks(),
                unnumbered.all(),
                emptied.without(going),
                foreign.without(going),
                receipts);
    }

    private static void merge(Map<String, IdBlocks> rows, Map<String, IdBlocks> more) {
        more.forEach((table, ids) -> rows.merge(table, ids, IdBlocks::and));
    }

    private boolean isValue(Dependent row) {
        return values.contains(new ByProduct.Value(row.table(), row.column()));
    }

    /** What refers to the rows that the round before has found. */
    private final class Round {
        private final RowSets nowWritten = new RowSets();
        private final RowSets nowLater = new RowSets();
        private final SortedSet<Long> nowReceipts = new TreeSet<>();

        void note(Dependent row) {
            if (isValue(row)) {
                emptied.add(row);
            } else {
                noteDependence(row);
            }
        }

        private void noteDependence(Dependent row) {
            List<Long> imports = others.entrySet().stream()
                    .filter(other -> Consequences.contains(other.getValue(), row))
                    .map(Map.Entry::getKey)
                    .toList();
            if (!imports.isEmpty()) {
                nowReceipts.addAll(imports);
            } else if (!Consequences.contains(going, row)) {
                classify(row);
            }
        }

        private void classify(Dependent row) {
            if (row.isByProduct()) {
                row.id().ifPresentOrElse(id -> nowWritten.add(row.table(), id), () -> unnumbered.add(row));
            } else if (row.id().isPresent() && names.isOwner(row.table(), row.column())) {
                nowLater.add(row.table(), row.id().get());
            } else {
                foreign.add(row);
            }
        }

        /** The rows that go with those; one that Karrot wrote by itself is never people's. */
        Map<String, IdBlocks> end() {
            nowLater.removeAll(nowWritten);
            written.addAll(nowWritten);
            later.addAll(nowLater);
            Map<String, IdBlocks> next = nowWritten.blocks();
            merge(next, nowLater.blocks());
            nowReceipts.removeAll(receipts);
            receipts.addAll(nowReceipts);
            nowReceipts.forEach(receipt -> merge(next, others.get(receipt)));
            return next;
        }
    }
}
