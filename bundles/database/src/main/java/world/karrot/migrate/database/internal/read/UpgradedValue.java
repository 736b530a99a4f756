package world.karrot.migrate.database.internal.read;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.content.Upgrade;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.database.internal.session.Sql;

/**
 * What Karrot's own upgrade would put into columns that it adds, as expressions.
 *
 * @param row an alias of a row of the older table
 */
record UpgradedValue(ResolvedModels models, ResolvedModel model, String row) {
    private static final String LAST_ENTRY = """
            (SELECT max(entry.date) FROM public.history_history AS entry WHERE entry.typus = %s \
            AND entry.payload ->> %s = %s AND entry.before ->> 'id' = %s.id::text)""";

    private static final String NAMED = """
            (SELECT min(named.id) FROM %s WHERE %s = %s AND named.%s = CASE %s %s ELSE %s END)""";

    String of(Column column) {
        Upgrade upgrade = model.traits(Trait.Since.class)
                .filter(since -> since.column().equals(column.name()))
                .findFirst()
                .orElseThrow()
                .upgrade();
        if (upgrade instanceof Upgrade.First first) {
            return constant(first.value());
        }
        if (upgrade instanceof Upgrade.Begun begun) {
            return begun(begun.column());
        }
        return upgrade instanceof Upgrade.Named named ? named(named) : when((Upgrade.When) upgrade);
    }

    /** A text has to have a type in a query that is inside of another. */
    static String constant(Object value) {
        return value instanceof String text ? Sql.string(text) + "::text" : String.valueOf(value);
    }

    private String begun(String column) {
        boolean isRange = model.older()
                .flatMap(older -> older.column(column))
                .filter(found -> found.type().endsWith("range"))
                .isPresent();
        return "coalesce(%s <= now(), false)".formatted(isRange ? "lower(" + before(column) + ")" : before(column));
    }

    private String named(Upgrade.Named named) {
        ResolvedModel target = models.model(named.model()).orElseThrow();
        return NAMED.formatted(
                new Relation(models, target).as("named"),
                Queries.group(models, target, "named"),
                Queries.group(models, model, row),
                Sql.name(target.trait(Trait.NamedBy.class).orElseThrow().column()),
                before(named.before()),
                named.names().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(name -> "WHEN " + Sql.string(name.getKey()) + " THEN " + Sql.string(name.getValue()))
                        .collect(joining(" ")),
                Sql.string(named.otherwise()));
    }

    private String when(Upgrade.When when) {
        String time = when.time()
                .map(this::before)
                .or(() -> when.typus().map(typus -> lastEntry(typus, when)))
                .map(said -> said + ", ")
                .orElse("");
        return "CASE WHEN %s = %s THEN coalesce(%snow()) END"
                .formatted(
                        before(when.where().column()), Sql.string(when.where().value()), time);
    }

    private String lastEntry(int typus, Upgrade.When when) {
        return LAST_ENTRY.formatted(
                typus,
                Sql.string(when.where().column()),
                Sql.string(when.where().value()),
                row);
    }

    private String before(String column) {
        return row + "." + Sql.name(column);
    }
}
