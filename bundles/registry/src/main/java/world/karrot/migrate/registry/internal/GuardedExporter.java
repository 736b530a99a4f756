package world.karrot.migrate.registry.internal;

import java.io.IOException;
import java.io.OutputStream;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.extension.ModelExporter;
import world.karrot.migrate.api.instance.Selection;
import world.karrot.migrate.api.model.ResolvedModel;

/**
 * A bundle's exporter, which may fail: then it is said whose it is.
 *
 * @param model as the exporter said when the run began
 */
record GuardedExporter(String model, ModelExporter own) implements ModelExporter {
    /** What the selection or the archive says passes as it is. */
    @Override
    public long export(ResolvedModel resolved, Selection selection, OutputStream lines) throws IOException {
        try {
            return own.export(resolved, selection, lines);
        } catch (MigrationException e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            throw BundleFaults.refusal(
                    this + " is wrong: " + BundleFaults.reasonAtRow(e), Place.model(model), BundleFaults.REMEDY, e);
        }
    }

    /** Whose it is, for messages. */
    @Override
    public String toString() {
        return "The exporter " + Origin.of(own);
    }
}
