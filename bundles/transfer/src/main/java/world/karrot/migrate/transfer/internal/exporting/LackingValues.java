package world.karrot.migrate.transfer.internal.exporting;

import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.instance.Selection;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.transfer.internal.Findings;

/** Values that rows need in those which they belong to: Karrot may do without, but an import does not. */
record LackingValues(ExportSource source, Selection selection) {
    void note(Findings warnings) {
        source.models()
                .models()
                .forEach(model -> model.traits(Trait.Requires.class)
                        .forEach(requires -> selection
                                .lacking(model, requires)
                                .forEach(row -> warnings.add(warning(model, requires, row)))));
    }

    private static Finding warning(ResolvedModel model, Trait.Requires requires, Long row) {
        return Finding.of(
                "An import will be refused: " + model.name() + " needs a value here, for without one, "
                        + requires.without(),
                Place.model(requires.model()).row(row).field(requires.column()),
                "Give it one in Karrot and export again, or import with --value " + requires.model() + "."
                        + requires.column() + "=VALUE.");
    }
}
