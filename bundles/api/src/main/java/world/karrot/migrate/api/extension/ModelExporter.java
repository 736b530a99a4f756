package world.karrot.migrate.api.extension;

import java.io.IOException;
import java.io.OutputStream;
import org.osgi.annotation.versioning.ConsumerType;
import world.karrot.migrate.api.instance.Selection;
import world.karrot.migrate.api.model.ResolvedModel;

/**
 * Serves one model in place of the ordinary exporter, such as for a table that is spelled in another way. Published as
 * an OSGi service by a bundle; the one with the highest service ranking is used.
 */
@ConsumerType
public interface ModelExporter {
    /** The model that it serves. */
    String model();

    /**
     * Writes the model's rows that belong to the groups, in ascending order of their ids, as lines of JSON. Called on
     * the exporting thread, inside its snapshot; an exception ends the export. {@link Selection#copyRows} writes what
     * the ordinary exporter would.
     *
     * @return how many rows there were
     */
    long export(ResolvedModel model, Selection selection, OutputStream lines) throws IOException;
}
