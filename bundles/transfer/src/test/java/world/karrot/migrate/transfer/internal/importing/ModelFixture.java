package world.karrot.migrate.transfer.internal.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.catalogue.ForeignKey;
import world.karrot.migrate.api.catalogue.Table;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.model.Reference;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.api.model.ResolvedModels;

/** A model as it takes part in an import, its table told column by column, without any database. */
public final class ModelFixture {
    private final Model model;
    private final List<Column> columns = new ArrayList<>();
    private final Map<String, ForeignKey> keys = new LinkedHashMap<>();
    private final List<Reference> references = new ArrayList<>();

    private ModelFixture(Model model) {
        this.model = model;
        columns.add(new Column("id", "bigint", 0, false, true));
    }

    public static ModelFixture of(Model model) {
        return new ModelFixture(model);
    }

    /** A column that may not be null. */
    public ModelFixture has(String column, String type) {
        return column(new Column(column, type, 0, false, false));
    }

    /** A column that may be null. */
    public ModelFixture mayHave(String column, String type) {
        return column(new Column(column, type, 0, true, false));
    }

    public ModelFixture column(Column column) {
        columns.add(column);
        return this;
    }

    /** A reference that may not be null, such as {@code group} in the column {@code group_id}. */
    public ModelFixture needs(String field, String target) {
        return reference(field, target, false);
    }

    /** A reference that may be null. */
    public ModelFixture mayName(String field, String target) {
        return reference(field, target, true);
    }

    private ModelFixture reference(String field, String target, boolean nullable) {
        Column column = new Column(field + "_id", "bigint", 0, nullable, false);
        references.add(new Reference(field, column, target));
        return key(column, target.replace('.', '_'));
    }

    /** A foreign key to a table that no model is stored in. */
    public ModelFixture key(Column column, String table) {
        keys.put(column.name(), new ForeignKey(column.name(), table));
        return column(column);
    }

    public ResolvedModel resolved() {
        Table table = new Table(model.table(), List.copyOf(columns), Map.copyOf(keys));
        return new ResolvedModel(model, "content", true, table, List.copyOf(references), Optional.empty());
    }

    /**
     * A model in a table that a database has.
     *
     * @param others models that it may refer to
     */
    public static ResolvedModel stored(Model model, Table table, List<Model> others) {
        List<Reference> references = others.stream()
                .flatMap(target -> table.foreignKeys().values().stream()
                        .filter(key -> key.table().equals(target.table()))
                        .map(key -> new Reference(
                                key.column().replaceFirst("_id$", ""),
                                table.column(key.column()).orElseThrow(),
                                target.name())))
                .toList();
        return new ResolvedModel(model, "content", true, table, references, Optional.empty());
    }

    public static ResolvedModels all(ResolvedModel... models) {
        return new ResolvedModels(List.of(), List.of(models), List.of(), List.of(), List.of());
    }

    /**
     * A row in the first line.
     *
     * @param fields each followed by its value
     */
    public static Row row(Object... fields) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            values.put((String) fields[i], fields[i + 1]);
        }
        return new Row(1, values);
    }

    /**
     * The same with the least that columns take, where they need a value and the row has none.
     *
     * @param fields each followed by its value
     */
    public static Row complete(ResolvedModel model, Object... fields) {
        Map<String, Object> values = row(fields).values();
        for (Column column : model.table().columns()) {
            String field = model.field(column.name());
            if (!column.nullable() && !column.hasDefault() && !values.containsKey(field)) {
                values.put(field, least(column.type()));
            }
        }
        return new Row(1, values);
    }

    /** The least that a column of a type takes; a text is empty. */
    static Object least(String type) {
        return switch (type) {
            case "boolean" -> false;
            case "smallint", "integer", "bigint" -> 1L;
            case "timestamp with time zone" -> "2020-01-01T00:00:00Z";
            case "text[]" -> List.of();
            default -> "";
        };
    }
}
