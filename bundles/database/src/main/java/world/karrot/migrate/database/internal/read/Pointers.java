package world.karrot.migrate.database.internal.read;

import static java.util.stream.Collectors.joining;
import static world.karrot.migrate.database.internal.read.Queries.contentType;
import static world.karrot.migrate.database.internal.read.Queries.select;

import java.util.List;
import java.util.stream.Stream;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.database.internal.session.Sql;

/**
 * Rows that name what they are about by a content type and an id. They belong where that belongs; one whose target does
 * not exist any more is about nothing, and belongs to its owner.
 *
 * @param targets the models that rows may be about and that come along
 */
record Pointers(Belonging belonging, ResolvedModel model, List<ResolvedModel> targets) {
    /** The condition that a row belongs to the groups. */
    String condition() {
        return Queries.in("id", ids());
    }

    private String ids() {
        return Stream.concat(targets.stream().map(this::about), Stream.of(aboutNothing()))
                .collect(joining(" UNION ALL "));
    }

    private String about(ResolvedModel target) {
        return select(
                "id",
                table(),
                type() + " = " + contentType(target) + " AND "
                        + Queries.in(declared().id(), belonging.ids(target)));
    }

    private String aboutNothing() {
        return select("id", table(), owned() + " AND " + isAboutNothing(Relation.OWN));
    }

    /** The condition that a row's owner is in the groups; no row's, where they belong to what they are about alone. */
    private String owned() {
        String owned = belonging.owned(model);
        return owned.isEmpty() ? "false" : owned;
    }

    /** The condition that a row's target is not there. */
    private String isAboutNothing(String row) {
        String type = row + "." + type();
        String id = row + "." + Sql.name(declared().id());
        return Stream.concat(
                        Stream.of(type + " IS NULL", id + " IS NULL"),
                        targets.stream().map(target -> isGone(target, type, id)))
                .collect(joining(" OR ", "(", ")"));
    }

    private String isGone(ResolvedModel target, String type, String id) {
        return "(%s = %s AND NOT EXISTS (SELECT FROM %s WHERE target.id = %s))"
                .formatted(type, contentType(target), belonging.relation(target).as("target"), id);
    }

    /** The query for the number of rows that their owner has in the groups, and that do not belong to them. */
    String countAboutOthers() {
        return select("count(*)", table(), owned() + " AND " + Queries.isNoneOf(Relation.OWN + ".id", ids()));
    }

    /** What a column of the pointer is in the archive: null where it points at nothing. */
    String pointer(String column, String row) {
        return "CASE WHEN NOT %s THEN %s.%s END".formatted(isAboutNothing(row), row, Sql.name(column));
    }

    /** What the column that refers to the group is in the archive: the group of what the row is about. */
    String group(String column, String row) {
        String value = row + "." + Sql.name(column);
        return targets.isEmpty()
                ? value
                : targets.stream()
                        .map(target -> "WHEN %s THEN %s".formatted(contentType(target), groupOf(target, row)))
                        .collect(joining(
                                " ", "coalesce(CASE %s.%s ".formatted(row, type()), " END, %s)".formatted(value)));
    }

    private String groupOf(ResolvedModel target, String row) {
        return Queries.group(
                belonging.models(), target, row + "." + Sql.name(declared().id()), row);
    }

    /** Whether a column is one of the two. */
    boolean isPointer(String column) {
        return column.equals(declared().id()) || column.equals(declared().type() + "_id");
    }

    private Trait.Target declared() {
        return model.model().trait(Trait.Target.class).orElseThrow();
    }

    private String type() {
        return Sql.name(declared().type() + "_id");
    }

    private String table() {
        return belonging.relation(model).alone();
    }
}
