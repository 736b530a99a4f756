package world.karrot.migrate.database.internal.read;

import static java.util.stream.Collectors.joining;

import java.util.List;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.content.Whose;
import world.karrot.migrate.api.model.Reference;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.database.internal.session.Sql;

/** Empties what rows say of people who do not come along. */
record Redaction(Belonging belonging, ResolvedModel model) {
    /** What a column holds in the archive. */
    String of(Column column) {
        List<Trait.Redacted> traits = model.model()
                .traits(Trait.Redacted.class)
                .filter(trait -> trait.column().equals(column.name()) && isRedacted(trait))
                .toList();
        String value = Values.plain(column);
        for (Trait.Redacted trait : traits) {
            value = redacted(value, trait);
        }
        return value;
    }

    /** Names are what the admin may ask for. */
    private boolean isRedacted(Trait.Redacted trait) {
        return trait.key().isEmpty() || !belonging.scope().namedFormerMembers();
    }

    private String redacted(String value, Trait.Redacted trait) {
        String comes = comesAlong(value, trait.whose());
        return trait.key()
                .map(Sql::string)
                .map(key -> ("CASE WHEN jsonb_typeof(%1$s) = 'object' AND %1$s ->> %2$s <> '' AND NOT %3$s"
                                + " THEN jsonb_set(%1$s, ARRAY[%2$s], '\"\"') ELSE %1$s END")
                        .formatted(value, key, comes))
                .orElseGet(() -> "CASE WHEN %s THEN %s ELSE '' END".formatted(comes, value));
    }

    private String comesAlong(String value, Whose whose) {
        if (whose instanceof Whose.Reference by) {
            return comesAlong(model, by.reference(), Values.ROW);
        }
        if (whose instanceof Whose.Key by) {
            return "coalesce(%s ->> %s IN (SELECT id::text FROM (%s) AS come), false)"
                    .formatted(value, Sql.string(by.key()), ids(by.model()));
        }
        return allComeAlong((Whose.Rows) whose);
    }

    private String comesAlong(ResolvedModel from, String reference, String row) {
        return from.reference(reference)
                .map(found -> "coalesce(%s.%s IN (%s), false)"
                        .formatted(row, Sql.name(found.column().name()), ids(found.target())))
                .orElse("false");
    }

    /** Whether there are such people, and none of them stays behind. */
    private String allComeAlong(Whose.Rows by) {
        return belonging
                .models()
                .model(by.model())
                .map(rows -> "(SELECT coalesce(bool_and(%s), false) FROM %s WHERE %s)"
                        .formatted(
                                comesAlong(rows, by.reference(), "link"),
                                belonging.relation(rows).as("link"),
                                rows.owners().stream()
                                        .filter(owner -> owner.target().equals(model.name()))
                                        .map(this::isRow)
                                        .collect(joining(" AND "))))
                .orElse("false");
    }

    private String isRow(Reference owner) {
        return "link.%s = %s.id".formatted(Sql.name(owner.column().name()), Values.ROW);
    }

    private String ids(String people) {
        return belonging.models().model(people).map(belonging::ids).orElse("SELECT NULL::bigint");
    }
}
