package world.karrot.migrate.api;

/** Writes groups into an archive. Thread-safe. Called by commands. */
public interface ExportService {
    /**
     * Exports in one read-only snapshot of the source. Either the archive is there and complete in the end, or nothing
     * is.
     *
     * @throws RefusedException when the request cannot be met, with every reason
     * @throws MigrationException when something fails on the way
     */
    ExportReport export(ExportRequest request, Progress progress);
}
