package world.karrot.migrate.registry.internal.need;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Nearest;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.catalogue.Catalogue;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.catalogue.Table;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.Trait;

/**
 * What a declaration may have forgotten. Only whoever wrote it can tell, so none of it is in the way of anything.
 *
 * @param known models that bundles know
 */
public record Oversights(Catalogue catalogue, List<Model> known) {
    /** Of a model, where the instance has its table. */
    public Stream<Finding> of(Model model) {
        return catalogue.table(model.table()).stream()
                .flatMap(table -> Stream.of(silent(model, table), unmoved(model, table), mistyped(model, table))
                        .flatMap(findings -> findings));
    }

    /** Ids in JSON cannot be seen from outside. */
    private static Stream<Finding> silent(Model model, Table table) {
        Set<String> declared = declared(model);
        return table.columns().stream()
                .filter(column -> Need.Kind.JSON.fits(column) && !declared.contains(column.name()))
                .map(column -> note(
                        model,
                        "Nothing is declared of " + column.name() + ", a column of " + column.type()
                                + ", so ids in it stay as they are",
                        "Say json(\"" + column.name() + "\", …) with the keys of ids, or json(\"" + column.name()
                                + "\", JsonIds.NONE) if there are none."));
    }

    /** An import could put nothing in the place of what is needed. */
    private Stream<Finding> unmoved(Model model, Table table) {
        Set<String> moved = known.stream().map(Model::table).collect(toSet());
        return table.columns().stream()
                .filter(column -> table.isReference(column) && !column.nullable())
                .filter(column -> !moved.contains(target(table, column)))
                .filter(column -> !target(table, column).equals(Catalogue.CONTENT_TYPES))
                .map(column -> note(
                        model,
                        model.name() + " needs rows of " + target(table, column) + " (" + column.name()
                                + "), which no content moves, so none of its rows can be imported",
                        "Declare that model too, if its rows belong to groups. Otherwise let " + column.name()
                                + " be null in the database: rows then arrive without it."));
    }

    private static String target(Table table, Column column) {
        return table.foreignKeys().get(column.name()).table();
    }

    /** A column of another year is as little there as one that is mistyped. */
    private static Stream<Finding> mistyped(Model model, Table table) {
        Set<String> declared = declared(model);
        List<String> others = table.columns().stream()
                .map(Column::name)
                .filter(name -> !declared.contains(name))
                .toList();
        return NeedCheck.later(model)
                .filter(name -> table.column(name).isEmpty())
                .flatMap(name -> Nearest.typo(name, others)
                        .map(near -> note(
                                model,
                                "since(\"" + name + "\") or addedLater(\"" + name + "\"): " + table.name()
                                        + " has no such column (did you mean " + near + "?)",
                                "Nothing is to be done if the column is of another year."))
                        .stream());
    }

    /** Columns of which something is said. What a stand-in holds is the bundle's own code, and says nothing of one. */
    private static Set<String> declared(Model model) {
        return model.traits().stream()
                .filter(trait -> !(trait instanceof Trait.StandIn))
                .flatMap(Needs::of)
                .filter(need -> need.model().isEmpty())
                .map(Need::name)
                .collect(toSet());
    }

    private static Finding note(Model model, String what, String remedy) {
        return Finding.of(what, Place.model(model.name()), remedy);
    }
}
