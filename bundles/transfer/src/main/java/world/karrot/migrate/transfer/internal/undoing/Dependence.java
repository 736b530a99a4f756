package world.karrot.migrate.transfer.internal.undoing;

import java.util.Map;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.api.instance.UndoTransaction;
import world.karrot.migrate.api.receipt.Dependent;
import world.karrot.migrate.api.receipt.IdBlocks;
import world.karrot.migrate.transfer.internal.Findings;

/** Sees to it that nothing is left that would refer to what an undo removes. */
record Dependence(Names names, UndoTransaction target) {
    /** @throws RefusedException naming every row that depends on some of these */
    void refuse(Map<String, IdBlocks> rows) {
        Findings found = new Findings();
        target.findDependents(rows, names.pointers(target.catalogue()), row -> note(row, found));
        if (!found.isEmpty()) {
            throw new RefusedException(found.list());
        }
    }

    /** The id is in the words as well, for findings that differ in nothing else would become one. */
    private void note(Dependent row, Findings found) {
        found.add(
                row.id().map(id -> "Row " + id).orElse("A row") + " was not made by this import and refers to "
                        + names.model(row.target()) + " " + row.targetId() + ", which was",
                Place.model(names.model(row.table()))
                        .row(row.id().orElse(null))
                        .field(names.field(row.table(), row.column())),
                "Remove it, or let it refer to something else.");
    }
}
