package world.karrot.migrate.api;

/** Brings the groups of an archive to an instance. Thread-safe. Called by commands. */
public interface ImportService {
    /**
     * Imports in one transaction. Either everything is there in the end, or nothing: no row and no file.
     *
     * @throws RefusedException when something stands in the way, with everything that does
     * @throws world.karrot.migrate.api.archive.ArchiveException when the archive is damaged or the password wrong
     * @throws MigrationException when something fails on the way
     */
    ImportReport importArchive(ImportRequest request, Progress progress);
}
