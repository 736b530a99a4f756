package world.karrot.migrate.transfer.internal.importing.rows;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.archive.Rows;
import world.karrot.migrate.api.extension.ModelImporter;

/**
 * Stands in front of every reading: what an archive says is turned here into what is to be imported, so that all
 * readings see the same rows.
 *
 * @param importers of content bundles' own, by model, as they were when the import began
 */
public record Conversions(Map<String, ModelImporter> importers) {
    /** The rows to import of a model in place of an archive's. */
    public Rows of(String model, Rows rows) {
        ModelImporter own = importers.get(model);
        return own == null ? rows : new Converted(rows, own);
    }

    private record Converted(Rows rows, ModelImporter own) implements Rows {
        @Override
        public String member() {
            return rows.member();
        }

        @Override
        public Row next() throws IOException {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                Optional<Row> converted = own.convert(row);
                if (converted.isPresent()) {
                    return converted.get();
                }
            }
            return null;
        }
    }
}
