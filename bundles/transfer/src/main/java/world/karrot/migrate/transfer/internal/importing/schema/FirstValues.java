package world.karrot.migrate.transfer.internal.importing.schema;

import java.util.Map;
import java.util.stream.Collectors;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.content.Upgrade;
import world.karrot.migrate.api.model.ResolvedModel;

/** What rows of an archive that lacks a column get in it, as they would by Karrot's own upgrade. */
public final class FirstValues {
    private FirstValues() {}

    /** By column, of those of a model that a row cannot do without. */
    public static Map<String, Object> of(ResolvedModel model) {
        return model.traits(Trait.Since.class)
                .filter(since -> since.upgrade() instanceof Upgrade.First)
                .filter(since -> model.table()
                        .column(since.column())
                        .filter(FirstValues::isNeeded)
                        .isPresent())
                .collect(Collectors.toMap(Trait.Since::column, since -> ((Upgrade.First) since.upgrade()).value()));
    }

    private static boolean isNeeded(Column column) {
        return !column.nullable() && !column.hasDefault();
    }
}
