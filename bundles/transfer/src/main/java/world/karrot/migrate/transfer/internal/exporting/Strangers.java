package world.karrot.migrate.transfer.internal.exporting;

import java.util.Optional;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.api.instance.Selection;
import world.karrot.migrate.api.instance.Stray;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.transfer.internal.Findings;

/**
 * Rows that cannot do without a row of another group, such as a place that was moved and kept its type: no instance
 * could import them without that group.
 */
final class Strangers {
    private Strangers() {}

    /** @throws RefusedException with all of them, if there are any */
    static void refuse(ExportSource source) {
        Selection selection = source.selection();
        Findings problems = new Findings();
        source.models()
                .models()
                .forEach(model -> selection.strays(model).forEach(stray -> problems.add(problem(model, stray))));
        if (!problems.isEmpty()) {
            throw new RefusedException(problems.list());
        }
    }

    private static Finding problem(ResolvedModel model, Stray stray) {
        String field = stray.reference().field();
        String other = stray.reference().target() + " " + stray.target();
        Place place = Place.model(model.name()).row(stray.row()).field(field);
        return Finding.of(
                        "This row" + of(stray.group()) + " has " + other + of(stray.targetGroup())
                                + ", which is not exported",
                        place,
                        stray.targetGroup()
                                .map(group -> "Export group " + group + " too, or choose another " + field
                                        + " of the row's own group in Karrot, and export again.")
                                .orElse("Choose another " + field + " in Karrot, and export again."))
                .counted(stray.rows());
    }

    private static String of(Optional<Long> group) {
        return group.map(id -> " of group " + id).orElse("");
    }
}
