package world.karrot.migrate.transfer.internal.undoing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import world.karrot.migrate.api.catalogue.Catalogue;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.content.ByProduct;
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

    /** Whether this column says what a row belongs to. */
    boolean isOwner(String table, String column) {
        return of(table).stream().anyMatch(model -> owners(model).anyMatch(column::equals));
    }

    private static Stream<String> owners(ResolvedModel model) {
        return Stream.concat(
                model.owners().stream().map(owner -> owner.column().name()),
                model.traits(Trait.Target.class).map(Trait.Target::id));
    }

    /** Whether some content that is installed has a model for a table. */
    boolean isKnown(String table) {
        return of(table).isPresent();
    }

    /** What Karrot writes by itself, as far as it is of one kind. */
    <T extends ByProduct> List<T> byProducts(Class<T> kind) {
        return models.contents().stream()
                .flatMap(content -> content.byProducts().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** The columns that hold paths of media files. */
    List<FileColumn> fileColumns() {
        return models.models().stream().flatMap(FileColumn::of).toList();
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
