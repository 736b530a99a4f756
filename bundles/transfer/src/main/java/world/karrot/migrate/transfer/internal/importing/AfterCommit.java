package world.karrot.migrate.transfer.internal.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.transfer.ImportRequest;
import world.karrot.migrate.api.transfer.PictureReport;
import world.karrot.migrate.api.transfer.PictureRequest;
import world.karrot.migrate.api.transfer.PictureService;
import world.karrot.migrate.transfer.internal.importing.load.LostFiles;
import world.karrot.migrate.transfer.internal.importing.plan.PlannedImport;
import world.karrot.migrate.transfer.internal.media.StagedFiles;

/**
 * What an import does once all of it is there for good. It cannot be taken back any more: whatever goes wrong here, and
 * that it is stopped, is a warning.
 *
 * @param pictures what became of sizes of pictures; nothing when they were not asked for or not all were tried
 * @param warnings what did not go well
 */
record AfterCommit(Optional<PictureReport> pictures, List<Finding> warnings) {
    /** The files come first, for sizes are made of them. */
    static AfterCommit of(Done done, PlannedImport run, StagedFiles files, PictureService pictures, Progress progress) {
        AfterCommit after = new AfterCommit(Optional.empty(), LostFiles.putBack(run, files, progress));
        AfterCommit last = done.request().pictures() ? after.with(done, pictures, progress) : after;
        // Whoever pressed Ctrl-C has been obeyed, and is yet to be told that the import is complete.
        Thread.interrupted();
        return last;
    }

    private AfterCommit with(Done done, PictureService service, Progress progress) {
        try {
            PictureReport made = service.make(done.pictures(), progress);
            return new AfterCommit(Optional.of(made), and(made.warnings()));
        } catch (MigrationException e) {
            return new AfterCommit(Optional.empty(), and(List.of(done.warning(e))));
        }
    }

    private List<Finding> and(List<Finding> more) {
        List<Finding> all = new ArrayList<>(warnings);
        all.addAll(more);
        return all;
    }

    /**
     * An import that has been done.
     *
     * @param instance the one it was done to: which one is the only one may have changed since
     * @param receipt number of its receipt
     */
    record Done(ImportRequest request, String instance, long receipt) {
        private PictureRequest pictures() {
            return new PictureRequest(Optional.of(instance), Optional.of(receipt));
        }

        private Finding warning(MigrationException e) {
            return Finding.of(
                    "The import is complete, but sizes of its pictures are missing, and Karrot shows those as broken",
                    e.getMessage() + " karrot:pictures " + receipt + " makes what is missing.");
        }
    }
}
