package world.karrot.migrate.transfer.internal.importing.schema;

import java.util.function.Predicate;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.archive.Manifest.ModelSummary;
import world.karrot.migrate.transfer.internal.Findings;

/** What the export from an older Karrot made. The archive says it, and nothing is decided by it. */
final class MadeValues {
    private MadeValues() {}

    /**
     * Says what arrives of it.
     *
     * @param arrives whether rows' own values in a field are used
     */
    static void say(ModelSummary described, Predicate<String> arrives, Findings changes) {
        Place model = Place.model(described.model());
        if (described.made() && described.rows() > 0) {
            changes.add(of("The source's Karrot is older and has no such model; the rows", described.rows(), model));
            return;
        }
        described.fields().forEach((name, field) -> {
            if (field.made() > 0 && arrives.test(name)) {
                changes.add(of(
                        "The source's Karrot is older and has no such field; the values",
                        field.made(),
                        model.field(name)));
            }
        });
    }

    private static Finding of(String what, long rows, Place where) {
        return Finding.of(what + " are those that Karrot's own upgrade makes", where, "")
                .counted(rows);
    }
}
