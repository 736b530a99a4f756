package world.karrot.migrate.transfer.internal.undoing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import world.karrot.migrate.api.receipt.Dependent;
import world.karrot.migrate.api.receipt.IdBlocks;

/**
 * What an undo comes to. Ids are by table.
 *
 * @param going all rows that are to go
 * @param byProducts those of them that Karrot wrote by itself
 * @param later those of them that people wrote
 * @param unnumbered what Karrot wrote by itself into tables without numbers for ids
 * @param emptied rows that stay, and in which a value becomes null
 * @param foreign rows that do not belong to what goes and refer to it all the same
 * @param receipts numbers of the imports that have to be undone before, in this order
 */
record Consequences(
        Map<String, IdBlocks> going,
        Map<String, IdBlocks> byProducts,
        Map<String, IdBlocks> later,
        Collection<Dependent> unnumbered,
        List<Dependent> emptied,
        List<Dependent> foreign,
        SortedSet<Long> receipts) {
    static boolean contains(Map<String, IdBlocks> rows, Dependent row) {
        return rows.containsKey(row.table())
                && row.id().filter(rows.get(row.table())::contains).isPresent();
    }

    /** How many there are in all tables. */
    static long count(Map<String, IdBlocks> rows) {
        return rows.values().stream().mapToLong(IdBlocks::size).sum();
    }
}
