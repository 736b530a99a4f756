package world.karrot.migrate.transfer.internal.exporting;

import java.util.List;
import java.util.Optional;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.api.instance.Selection;
import world.karrot.migrate.api.instance.Stray;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.transfer.internal.Findings;

/**
 * Rows that cannot do without a row of another group, such as a place that was moved and kept its type. Where their own
 * group has one of the same name, that takes its place; otherwise no instance could import them without the other
 * group.
 */
record StrayCheck(ExportSource source, Findings warnings) {
    /**
     * The rows to export.
     *
     * @throws RefusedException with all that has no substitute, if there is any
     */
    Selection replaced() {
        Selection selection = source.selection();
        Findings problems = new Findings();
        for (ResolvedModel model : source.models().models()) {
            List<Stray> strays = selection.strays(model);
            strays.forEach(stray -> note(model, stray, problems));
            selection = strays.isEmpty() || !problems.isEmpty() ? selection : selection.substituting(model, strays);
        }
        if (!problems.isEmpty()) {
            throw new RefusedException(problems.list());
        }
        return selection;
    }

    private void note(ResolvedModel model, Stray stray, Findings problems) {
        Place place = Place.model(model.name())
                .row(stray.row())
                .field(stray.reference().field());
        String what = "This row" + of(stray.group()) + " has " + other(stray) + of(stray.targetGroup())
                + ", which is not exported";
        if (stray.substitute().isPresent()) {
            String instead = ": the one of the same name in its own group is used instead";
            warnings.add(Finding.of(what + instead, place, "").counted(stray.rows()));
        } else {
            problems.add(Finding.of(what, place, remedy(stray)).counted(stray.rows()));
        }
    }

    private String remedy(Stray stray) {
        String too = "Export " + stray.targetGroup().map(source.all()::text).orElse("that") + " too";
        return stray.name().isEmpty()
                ? too + "."
                : too + ", or make one of the same name"
                        + stray.group()
                                .map(id -> " in " + source.all().text(id))
                                .orElse("")
                        + " in Karrot, which is then used instead.";
    }

    private static String other(Stray stray) {
        String named = stray.name().isEmpty() ? "" : " \"" + stray.name() + "\"";
        return stray.reference().target() + " " + stray.target() + named;
    }

    private String of(Optional<Long> group) {
        return group.map(id -> " of " + source.all().text(id)).orElse("");
    }
}
