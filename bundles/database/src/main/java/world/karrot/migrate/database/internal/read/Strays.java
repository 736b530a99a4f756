package world.karrot.migrate.database.internal.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.instance.Stray;
import world.karrot.migrate.api.model.Reference;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.database.internal.session.Session;
import world.karrot.migrate.database.internal.session.Sql;

/** Finds what rows cannot do without and what does not come along. */
record Strays(Session session, Belonging belonging) {
    private static final String QUERY = """
            SELECT min(stray.id), count(*), stray.target, stray.group_of_row, stray.group_of_target, stray.name, \
            (SELECT min(same.id) FROM %11$s WHERE %8$s = stray.name AND %9$s = stray.group_of_row) FROM ( \
            SELECT t.id, t.%1$s AS target, %2$s AS group_of_row, %3$s AS group_of_target, %10$s AS name \
            FROM (SELECT * FROM %4$s WHERE %5$s) AS t JOIN %6$s ON other.id = t.%1$s \
            WHERE %7$s) AS stray GROUP BY 3, 4, 5, 6 ORDER BY 3, 4""";

    List<Stray> of(ResolvedModel model) {
        return model.references().stream()
                .filter(model::needs)
                .filter(reference -> !model.owners().contains(reference))
                .flatMap(reference -> of(model, reference).stream())
                .toList();
    }

    private List<Stray> of(ResolvedModel model, Reference reference) {
        ResolvedModel target = belonging.models().model(reference.target()).orElseThrow();
        return target.model().trait(Trait.StandIn.class).isPresent()
                ? List.of()
                : session.query(query(model, reference, target), row -> stray(reference, row));
    }

    String query(ResolvedModel model, Reference reference, ResolvedModel target) {
        return QUERY.formatted(
                Sql.name(reference.column().name()),
                Queries.group(belonging.models(), model, "t"),
                Queries.group(belonging.models(), target, "other"),
                belonging.relation(model).alone(),
                belonging.condition(model),
                belonging.relation(target).as("other"),
                Queries.isNoneOf("t." + Sql.name(reference.column().name()), belonging.ids(target)),
                name(target, "same"),
                Queries.group(belonging.models(), target, "same"),
                name(target, "other"),
                belonging.relation(target).as("same"));
    }

    /** By which admins know a row, in an alias. */
    private static String name(ResolvedModel model, String row) {
        return model.trait(Trait.NamedBy.class)
                .map(named -> row + "." + Sql.name(named.column()))
                .orElse("''");
    }

    private static Stray stray(Reference reference, ResultSet row) throws SQLException {
        return new Stray(
                reference,
                row.getLong(1),
                row.getLong(2),
                optional(row, 4),
                row.getLong(3),
                optional(row, 5),
                row.getString(6),
                row.getString(6).isEmpty() ? Optional.empty() : optional(row, 7));
    }

    private static Optional<Long> optional(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }
}
