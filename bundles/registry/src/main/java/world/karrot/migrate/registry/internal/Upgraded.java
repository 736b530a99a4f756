package world.karrot.migrate.registry.internal;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import world.karrot.migrate.api.catalogue.Catalogue;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.catalogue.ForeignKey;
import world.karrot.migrate.api.catalogue.Table;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.content.Upgrade;

/**
 * An instance's tables as Karrot's own upgrade would leave them. Which version of Karrot that is is not asked: a column
 * that is declared and not there is added where all is there that its values come from.
 *
 * @param before the instance's own catalogue
 */
record Upgraded(Catalogue before, Catalogue catalogue) {
    private static final String TIME = "timestamp with time zone";

    static Upgraded none(Catalogue catalogue) {
        return new Upgraded(catalogue, catalogue);
    }

    static Upgraded of(Catalogue catalogue, Claims claims) {
        List<Model> models = claims.contents().stream()
                .flatMap(content -> content.models().stream())
                .toList();
        Map<String, Table> tables = new HashMap<>(catalogue.tables());
        models.forEach(model -> made(model, models).ifPresent(table -> tables.putIfAbsent(table.name(), table)));
        for (Model model : models) {
            tables.computeIfPresent(model.table(), (name, table) -> upgraded(model, table, models, tables));
        }
        return new Upgraded(
                catalogue, new Catalogue(Map.copyOf(tables), catalogue.migrations(), catalogue.contentTypes()));
    }

    /** What the instance has in place of a table that was upgraded. */
    Optional<Table> older(Table table) {
        return before.table(table.name())
                .or(() -> Optional.of(new Table(table.name(), List.of(), Map.of())))
                .filter(older -> !older.equals(table));
    }

    private static Optional<Table> made(Model model, List<Model> models) {
        return model.trait(Trait.Made.class)
                .flatMap(made -> model.trait(Trait.OwnedBy.class)
                        .flatMap(owner -> table(Model.GROUP, models)
                                .map(groups -> made(model, made, owner.reference() + "_id", groups))));
    }

    private static Table made(Model model, Trait.Made made, String owner, String groups) {
        List<Column> columns = new ArrayList<>(List.of(column("id", "integer"), column(owner, "integer")));
        made.times().stream().sorted().forEach(name -> columns.add(column(name, TIME)));
        new TreeMap<>(made.rows().get(0)).forEach((name, value) -> columns.add(column(name, type(value))));
        return new Table(model.table(), columns, Map.of(owner, new ForeignKey(owner, groups)));
    }

    private static Table upgraded(Model model, Table table, List<Model> models, Map<String, Table> tables) {
        List<Trait.Since> added = model.traits(Trait.Since.class)
                .filter(since -> table.column(since.column()).isEmpty())
                .filter(since -> since.upgrade().reads().stream()
                        .allMatch(name -> table.column(name).isPresent()))
                .filter(since -> !(since.upgrade() instanceof Upgrade.Named named)
                        || table(named.model(), models)
                                .filter(tables::containsKey)
                                .isPresent())
                .toList();
        Set<String> removed = added.stream()
                .flatMap(since -> since.upgrade().removes().stream())
                .collect(toSet());
        Map<String, ForeignKey> keys = new HashMap<>(table.foreignKeys());
        added.forEach(since -> key(since, models).ifPresent(key -> keys.put(key.column(), key)));
        Stream<Column> kept = table.columns().stream().filter(column -> !removed.contains(column.name()));
        return new Table(
                table.name(),
                Stream.concat(kept, added.stream().map(Upgraded::column)).toList(),
                Map.copyOf(keys));
    }

    private static Optional<ForeignKey> key(Trait.Since since, List<Model> models) {
        return since.upgrade() instanceof Upgrade.Named named
                ? table(named.model(), models).map(table -> new ForeignKey(since.column(), table))
                : Optional.empty();
    }

    private static Optional<String> table(String name, List<Model> models) {
        return models.stream()
                .filter(model -> model.name().equals(name))
                .map(Model::table)
                .findFirst();
    }

    private static Column column(Trait.Since since) {
        if (since.upgrade() instanceof Upgrade.When) {
            return new Column(since.column(), TIME, 0, true, false);
        }
        if (since.upgrade() instanceof Upgrade.First first) {
            return column(since.column(), type(first.value()));
        }
        return column(since.column(), since.upgrade() instanceof Upgrade.Named ? "integer" : "boolean");
    }

    private static Column column(String name, String type) {
        return new Column(name, type, 0, false, false);
    }

    private static String type(Object value) {
        return value instanceof Boolean ? "boolean" : "text";
    }
}
