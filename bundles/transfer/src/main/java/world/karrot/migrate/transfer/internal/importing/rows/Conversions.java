package world.karrot.migrate.transfer.internal.importing.rows;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.archive.Rows;
import world.karrot.migrate.api.extension.ModelImporter;

/**
 * Stands in front of every reading: what an archive says is turned here into what is to be imported, so that all
 * readings see the same rows.
 *
 * @param importers of content bundles' own, by model, as they were when the import began
 * @param leftBehind what rows do without
 */
public record Conversions(Map<String, ModelImporter> importers, LeftBehind leftBehind) {
    /** The rows to import of a model in place of an archive's. */
    public Rows of(String model, Rows rows, LeftBehind.Listener listener) {
        ModelImporter own = importers.get(model);
        Set<String> fields = leftBehind.fields(model);
        Rows converted = own == null ? rows : new Converted(rows, own::convert);
        return fields.isEmpty()
                ? converted
                : new Converted(converted, row -> Optional.of(without(model, fields, row, listener)));
    }

    /** What can be done about a wrong value in a row of a model. */
    public String correction(String model) {
        return importers.containsKey(model)
                ? importers.get(model)
                        + " made this row: have it corrected or uninstall its bundle, or correct the row on"
                        + " the source and export again."
                : "Correct it on the source and export again, or bring both Karrots to the same version.";
    }

    private static Row without(String model, Set<String> fields, Row row, LeftBehind.Listener listener) {
        Map<String, Object> kept = new LinkedHashMap<>(row.values());
        fields.stream()
                .filter(kept::containsKey)
                .forEach(field -> listener.left(model, row.values().get("id"), field, kept.remove(field)));
        return new Row(row.line(), Collections.unmodifiableMap(kept));
    }

    private record Converted(Rows rows, Function<Row, Optional<Row>> own) implements Rows {
        @Override
        public String member() {
            return rows.member();
        }

        @Override
        public Row next() throws IOException {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                Optional<Row> converted = own.apply(row);
                if (converted.isPresent()) {
                    return converted.get();
                }
            }
            return null;
        }
    }
}
