package world.karrot.migrate.api.extension;

import java.io.IOException;
import java.io.OutputStream;
import org.osgi.annotation.versioning.ConsumerType;
import world.karrot.migrate.api.instance.Selection;
import world.karrot.migrate.api.model.ResolvedModel;

/**
 * Serves one model in place of the ordinary exporter, such as for a table that is spelled in another way. Published as
 * an OSGi service by a bundle; a second one for the same model is a problem, and nothing moves.
 */
@ConsumerType
public interface ModelExporter {
    /** The model that it serves. */
    String model();

    /**
     * Writes the model's rows that belong to the groups, in ascending order of their ids, as lines of JSON: one object
     * a line, with the ids that the rows have. Called on the exporting thread, inside its snapshot. What is written is
     * read on its way as an import will read it; an exception, or a line that no import would take, ends the export.
     * {@link Selection#copyRows} writes what the ordinary exporter would.
     *
     * <p>Called twice where rows name files, and has to write the same: the files of rows that it leaves out stay
     * behind, and it cannot name others than the rows of the database do. Values of {@link Selection#copyExact} are
     * added by the export, and go before what the lines say.
     *
     * @return how many lines it wrote
     */
    long export(ResolvedModel model, Selection selection, OutputStream lines) throws IOException;
}
