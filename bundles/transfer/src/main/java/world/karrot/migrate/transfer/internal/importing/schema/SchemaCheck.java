package world.karrot.migrate.transfer.internal.importing.schema;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.archive.Manifest.Field;
import world.karrot.migrate.api.archive.Manifest.ModelSummary;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.transfer.internal.Findings;

/**
 * Which fields the rows of one model have, and what of that is not on both sides. Written by the first reading alone.
 */
public final class SchemaCheck {
    private final ResolvedModel model;
    private final Set<String> known;
    private final Set<String> fields = new HashSet<>();
    private final UnknownFields unknown;
    private long rows;

    public SchemaCheck(ResolvedModel model) {
        this.model = model;
        this.known = model.table().columns().stream()
                .map(column -> model.field(column.name()))
                .collect(Collectors.toSet());
        this.unknown = new UnknownFields(model);
    }

    /** Notes which fields a row has. */
    public void note(long id, Row row) {
        rows++;
        row.values().forEach((field, value) -> {
            if (!fields.contains(field) && !(known.contains(field) && fields.add(field))) {
                unknown.note(id, field, value);
            }
        });
    }

    /** Whether rows have a field for which there is a column. */
    public boolean has(String field) {
        return fields.contains(field);
    }

    /** How much is kept. */
    public long kept() {
        return unknown.kept();
    }

    /**
     * Says what is not on both sides.
     *
     * @param described what the archive says of the rows, if it does
     * @param earlier whether rows got what they had in a column of an older Karrot
     * @param first fields in which rows that have no value get one
     */
    public void settle(
            Optional<ModelSummary> described,
            Predicate<String> earlier,
            Set<String> first,
            Findings problems,
            Findings changes) {
        Map<String, Field> all = described.map(ModelSummary::fields).orElse(Map.of());
        Predicate<String> own = field -> fields.contains(field) && !earlier.test(field);
        unknown.settle(all, earlier, problems, changes);
        new ChangedKinds(model).settle(rows, all, own, problems);
        described.ifPresent(summary -> MadeValues.say(summary, own, changes));
        first.stream()
                .filter(field -> rows > 0 && !fields.contains(field))
                .forEach(field -> changes.add(Finding.of(
                                "The archive has no such field; rows get the value that Karrot's own upgrade gives them",
                                Place.model(model.name()).field(field),
                                "")
                        .counted(rows)));
    }
}
