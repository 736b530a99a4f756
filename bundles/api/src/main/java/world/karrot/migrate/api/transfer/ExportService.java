package world.karrot.migrate.api.transfer;

import org.osgi.annotation.versioning.ProviderType;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.RefusedException;

/** Writes groups into an archive. Thread-safe. Called by commands. */
@ProviderType
public interface ExportService {
    /**
     * Exports in one read-only snapshot of the source. Either the archive is there and complete in the end, or nothing
     * is. A dry run does the same work, compression and encryption too, so that its numbers are exact; it throws the
     * bytes away.
     *
     * @throws RefusedException when the request cannot be met, with every reason
     * @throws MigrationException when something fails on the way
     */
    ExportReport export(ExportRequest request, Progress progress);
}
