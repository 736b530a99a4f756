package world.karrot.migrate.registry.internal;

import java.util.Optional;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.extension.ModelImporter;

/**
 * A bundle's importer, which may fail: then it is said whose it is and at which row.
 *
 * @param model as the importer said when the run began
 */
record GuardedImporter(String model, ModelImporter own) implements ModelImporter {
    @Override
    public Optional<Row> convert(Row row) {
        try {
            return BundleFaults.said("What it makes of the row", own.convert(row));
        } catch (RuntimeException | LinkageError e) {
            throw new MigrationException(
                    place(row) + ": The importer " + Origin.of(own) + " is wrong: " + BundleFaults.reasonAtRow(e) + ". "
                            + BundleFaults.REMEDY,
                    e);
        }
    }

    private Place place(Row row) {
        return Place.model(model)
                .row(row.values().get("id") instanceof Long id ? id : null)
                .line(row.line());
    }
}
