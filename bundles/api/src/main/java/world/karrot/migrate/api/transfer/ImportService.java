package world.karrot.migrate.api.transfer;

import org.osgi.annotation.versioning.ProviderType;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.RefusedException;

/** Brings the groups of an archive to an instance. Thread-safe. Called by commands. */
@ProviderType
public interface ImportService {
    /**
     * Imports in one transaction. Either everything is there in the end, or nothing: no row and no file.
     *
     * @throws RefusedException when something stands in the way, with everything that does
     * @throws world.karrot.migrate.api.archive.ArchiveException when the archive is damaged or the password wrong
     * @throws MigrationException when something fails on the way
     */
    ImportReport importArchive(ImportRequest request, Progress progress);

    /**
     * Says what an import would do, as far as it is decided before the first row is loaded. Reads the archive and the
     * target in a transaction that is rolled back, takes no id, and needs a fraction of an import's time. A request's
     * {@link ImportRequest#dryRun} makes no difference.
     *
     * @return counts of what would arrive; no group has an id on the target yet
     * @throws RefusedException when an import would be refused, with everything that is known to stand in its way
     * @throws world.karrot.migrate.api.archive.ArchiveException when the archive is damaged or the password wrong
     * @throws MigrationException when something fails on the way
     */
    ImportReport plan(ImportRequest request, Progress progress);
}
