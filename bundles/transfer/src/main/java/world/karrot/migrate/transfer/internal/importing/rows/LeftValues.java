package world.karrot.migrate.transfer.internal.importing.rows;

import java.util.HashSet;
import java.util.Set;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.transfer.internal.Findings;

/** What was left behind, as the admin asked for. Written by the first reading alone. */
public final class LeftValues {
    private final Set<String> fields = new HashSet<>();
    private final Findings changes;

    public LeftValues(Findings changes) {
        this.changes = changes;
    }

    /** Notes a value of a row. */
    public void note(String model, Object row, String field, Object value) {
        fields.add(model + "." + field);
        if (value != null) {
            changes.add(
                    "This was left behind, as was asked for",
                    Place.model(model).row(row instanceof Long id ? id : null).field(field),
                    "");
        }
    }

    /** Fields that rows had, as {@code <model>.<field>}. */
    public Set<String> fields() {
        return fields;
    }
}
