package world.karrot.migrate.transfer.internal.importing.schema;

import java.util.Map;
import java.util.function.Predicate;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.archive.Manifest.Field;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.transfer.internal.Findings;

/** Fields whose values are something else on the target, which the values alone do not always show. */
record ChangedKinds(ResolvedModel model) {
    /**
     * Says it of each, once and in place of what was said of its values.
     *
     * @param rows how many there are, at least 1
     * @param described by the archive, by name
     * @param counts whether rows' own values in a field are used at all
     */
    void settle(long rows, Map<String, Field> described, Predicate<String> counts, Findings problems) {
        for (Column column : model.table().columns()) {
            String name = model.field(column.name());
            Field field = described.get(name);
            if (field != null && counts.test(name)) {
                FieldKind.change(field, column, model.table().isReference(column))
                        .ifPresent(change -> problems.instead(
                                Finding.of(change, Place.model(model.name()).field(name), remedy(name, column))
                                        .counted(rows)));
            }
        }
    }

    private String remedy(String field, Column column) {
        String name = model.name() + "." + field;
        return "Bring both Karrots to the same version, or accept the loss with --leave-behind " + name
                + (column.nullable() || column.hasDefault()
                        ? "."
                        : " and give all rows a value with --value " + name + "=VALUE.");
    }
}
