package world.karrot.migrate.registry.internal;

import java.util.Objects;
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
            Optional<Row> made = BundleFaults.said("What it makes of the row", own.convert(row));
            if (made.isPresent() && !Objects.equals(id(made.get()), id(row))) {
                throw new MigrationException("It changes the row's id, by which other rows know it");
            }
            return made;
        } catch (RuntimeException | LinkageError e) {
            throw BundleFaults.refusal(
                    this + " is wrong: " + BundleFaults.reasonAtRow(e), place(row), BundleFaults.REMEDY, e);
        }
    }

    /** Whose it is, for messages. */
    @Override
    public String toString() {
        return "The importer " + Origin.of(own);
    }

    private static Object id(Row row) {
        return row.values().get("id");
    }

    private Place place(Row row) {
        return Place.model(model).row(id(row) instanceof Long id ? id : null).line(row.line());
    }
}
