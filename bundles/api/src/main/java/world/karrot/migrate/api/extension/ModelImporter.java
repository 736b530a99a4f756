package world.karrot.migrate.api.extension;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import world.karrot.migrate.api.archive.Row;

/**
 * Serves one model in place of the ordinary importer, such as for rows of an older or newer Karrot. Published as an
 * OSGi service by a bundle; a second one for the same model is a problem, and nothing moves.
 */
@ConsumerType
public interface ModelImporter {
    /** The model that it serves. */
    String model();

    /**
     * Says what is to be imported in place of a row. Called for each row in every reading of the archive, on the
     * importing thread, and must say the same in all of them. References in it still hold the source's ids. An
     * exception, or another id than the row's own, ends the import, which is then taken back.
     *
     * @return the row to import, which keeps its id, or nothing to leave it out
     */
    Optional<Row> convert(Row row);
}
