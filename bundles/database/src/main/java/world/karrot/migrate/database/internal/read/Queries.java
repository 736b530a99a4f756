package world.karrot.migrate.database.internal.read;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;
import world.karrot.migrate.api.model.Reference;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.database.internal.session.Sql;

/** Pieces of queries. */
final class Queries {
    private Queries() {}

    static String in(String column, String query) {
        return Sql.name(column) + " IN (" + query + ")";
    }

    /**
     * The condition that no row of a query has this id. {@code NOT IN} would not do: PostgreSQL goes through the whole
     * result for each row where that has no room in the memory for one operation, which takes days for some millions.
     *
     * @param id qualified with its relation
     * @param query whose only column is called {@code id}
     */
    static String isNoneOf(String id, String query) {
        return "NOT EXISTS (SELECT FROM (" + query + ") AS kept WHERE kept.id = " + id + ")";
    }

    /** @param relation that the condition is about */
    static String select(String what, String relation, String condition) {
        return Stream.of("SELECT", what, "FROM", relation, "WHERE", condition).collect(joining(" "));
    }

    /** The expression for the number of a model's content type on this instance. */
    static String contentType(ResolvedModel model) {
        return "(SELECT id FROM public.django_content_type WHERE app_label || '.' || model = %s)"
                .formatted(Sql.string(model.name()));
    }

    /**
     * The expression for the id of a row's group.
     *
     * @param row a row of the model, as an alias
     */
    static String group(ResolvedModels models, ResolvedModel model, String row) {
        if (model.isGroup()) {
            return row + ".id";
        }
        if (!models.leadsToGroup(model)) {
            return "NULL::bigint";
        }
        Reference owner = model.owners().get(0);
        return group(
                models,
                models.model(owner.target()).orElseThrow(),
                row + "." + Sql.name(owner.column().name()),
                row);
    }

    /** The expression for the id of the group of the row that has an id; null where there is no such row. */
    static String group(ResolvedModels models, ResolvedModel model, String id, String outer) {
        String row = outer + "_owner";
        return "(SELECT %s FROM %s WHERE %s.id = %s)"
                .formatted(group(models, model, row), new Relation(models, model).as(row), row, id);
    }
}
