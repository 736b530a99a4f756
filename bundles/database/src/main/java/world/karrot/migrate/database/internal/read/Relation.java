package world.karrot.migrate.database.internal.read;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.catalogue.Table;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.database.internal.session.Sql;

/**
 * What a model's rows are read from: its table or, where that is older than what is declared, a query for what Karrot's
 * own upgrade would make of it. PostgreSQL works out of it only what is asked for.
 */
record Relation(ResolvedModels models, ResolvedModel model) {
    /** The row of the older table. */
    private static final String BEFORE = "older";

    /** The row in a query of which this is the only relation. */
    static final String OWN = "own";

    /** The relation for a query of which it is the only one. */
    String alone() {
        return as(OWN);
    }

    /** The relation for a {@code FROM}. */
    String as(String alias) {
        return model.older()
                        .map(older -> model.isMade() ? made() : upgraded(older))
                        .orElseGet(this::table) + " AS " + alias;
    }

    private String table() {
        return Sql.table(model.table().name());
    }

    /** The older columns are there, too: what is declared of the model speaks of none of them. */
    private String upgraded(Table older) {
        String added = model.table().columns().stream()
                .filter(column -> older.column(column.name()).isEmpty())
                .map(column ->
                        ", " + new UpgradedValue(models, model, BEFORE).of(column) + " AS " + Sql.name(column.name()))
                .collect(joining());
        return "(SELECT %s.*%s FROM %s AS %s)".formatted(BEFORE, added, table(), BEFORE);
    }

    /** Ids need to differ from each other, and to be the same in each query. */
    private String made() {
        Trait.Made made = model.trait(Trait.Made.class).orElseThrow();
        ResolvedModel group = models.model(model.owners().get(0).target()).orElseThrow();
        List<Column> values = model.table().columns().stream()
                .filter(column -> made.rows().get(0).containsKey(column.name()))
                .toList();
        String rows = IntStream.range(0, made.rows().size())
                .mapToObj(number -> row(number, made.rows().get(number), values))
                .collect(joining(", "));
        String columns = Stream.concat(Stream.of("number"), values.stream().map(Column::name))
                .map(Sql::name)
                .collect(joining(", "));
        return "(SELECT (%s.id - 1) * %s + rows.number AS id, %s.id AS %s, %srows.* FROM %s, (VALUES %s) AS rows (%s))"
                .formatted(
                        BEFORE,
                        made.rows().size(),
                        BEFORE,
                        Sql.name(model.owners().get(0).column().name()),
                        made.times().stream()
                                .map(time -> "now() AS " + Sql.name(time) + ", ")
                                .collect(joining()),
                        new Relation(models, group).as(BEFORE),
                        rows,
                        columns);
    }

    private static String row(int number, Map<String, Object> row, List<Column> columns) {
        return columns.stream()
                .map(column -> UpgradedValue.constant(row.get(column.name())))
                .collect(joining(", ", "(" + (number + 1) + ", ", ")"));
    }
}
