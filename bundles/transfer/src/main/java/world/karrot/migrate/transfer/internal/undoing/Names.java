package world.karrot.migrate.transfer.internal.undoing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import world.karrot.migrate.api.catalogue.Catalogue;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.api.receipt.Pointer;
import world.karrot.migrate.api.transfer.ModelCount;

/** What tables are to the models that are installed now, which need not be those of the import. */
record Names(ResolvedModels models) {
    /** The model of a table, or else the table. */
    String model(String table) {
        return of(table).map(ResolvedModel::name).orElse(table);
    }

    /** The field of a column, or else the column. */
    String field(String table, String column) {
        return of(table).map(model -> model.field(column)).orElse(column);
    }

    private Optional<ResolvedModel> of(String table) {
        return models.models().stream()
                .filter(model -> model.table().name().equals(table))
                .findFirst();
    }

    /** Rows by model, in place of those by table. */
    List<ModelCount> counts(Map<String, Long> rows) {
        return rows.entrySet().stream()
                .filter(table -> table.getValue() > 0)
                .map(table -> new ModelCount(model(table.getKey()), table.getValue()))
                .toList();
    }

    /** Where rows name others by content type and id. */
    List<Pointer> pointers(Catalogue catalogue) {
        Map<Long, String> tables = new TreeMap<>();
        catalogue.contentTypes().forEach((model, number) -> tables.put(number, table(model)));
        return models.models().stream()
                .flatMap(model -> model.model().traits(Trait.Target.class).flatMap(to -> pointer(model, to, tables)))
                .toList();
    }

    private String table(String model) {
        return models.model(model).map(found -> found.table().name()).orElse(model.replace('.', '_'));
    }

    private static Stream<Pointer> pointer(ResolvedModel model, Trait.Target target, Map<Long, String> tables) {
        return model.table().columns().stream()
                .map(Column::name)
                .filter(column -> model.field(column).equals(target.type()))
                .map(column -> new Pointer(model.table().name(), column, target.id(), tables));
    }
}
