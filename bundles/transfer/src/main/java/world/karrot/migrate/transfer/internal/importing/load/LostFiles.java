package world.karrot.migrate.transfer.internal.importing.load;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.archive.ArchiveVisitor;
import world.karrot.migrate.transfer.internal.importing.plan.PlannedImport;
import world.karrot.migrate.transfer.internal.media.StagedFiles;

/**
 * Another reading of an archive, after the commit, for files that are not there any more: once a night Karrot removes
 * what lies in the folders of attachments and is named by no row, and before the commit no row names a new file.
 */
public final class LostFiles implements ArchiveVisitor {
    private static final String UNPACK =
            "Unpack it with: gpg -d ARCHIVE | tar -xJ files/%s, and copy it to %s in the media folder. Otherwise undo the"
                    + " import and repeat it.";

    private static final String COPY = "Copy %s from the source's media folder to %s in the target's.";

    private final PlannedImport run;
    private final Set<String> lost;
    private final StagedFiles again;
    private final Progress progress;

    private LostFiles(PlannedImport run, Set<String> lost, StagedFiles again, Progress progress) {
        this.run = run;
        this.lost = lost;
        this.again = again;
        this.progress = progress;
    }

    /**
     * Puts back what is not there. Reads the archive only if there is such a file.
     *
     * @param files of the import, kept
     * @return a warning for each that could not be put back, and of what could not be as Karrot's own files are
     */
    public static List<Finding> putBack(PlannedImport run, StagedFiles files, Progress progress) {
        Set<String> lost = files.lost();
        if (lost.isEmpty()) {
            return List.of();
        }
        try (StagedFiles again = new StagedFiles(run.settings())) {
            run.archive().read(new LostFiles(run, lost, again, progress));
            again.keep();
            List<Finding> told = new ArrayList<>(again.warnings());
            told.addAll(warnings(run, files.lost(), "it is not in the archive any more", COPY));
            return told;
        } catch (IOException | MigrationException e) {
            return warnings(run, lost, e.getMessage(), UNPACK);
        }
    }

    @Override
    public void file(String path, long size, InputStream content) throws IOException {
        String newPath = run.plan().files().get(path);
        if (newPath != null && lost.contains(newPath)) {
            again.putBack(newPath, content);
            progress.report("Putting back files", again.files().size(), lost.size());
        }
    }

    /** What is wrong with the archive itself has stopped the import before. */
    @Override
    public void problem(Finding problem) {
        throw PlannedReading.changed();
    }

    private static List<Finding> warnings(PlannedImport run, Set<String> lost, String why, String remedy) {
        return run.plan().files().entrySet().stream()
                .filter(file -> lost.contains(file.getValue()))
                .map(file -> warning(run, file, why, remedy))
                .toList();
    }

    private static Finding warning(PlannedImport run, Map.Entry<String, String> file, String why, String remedy) {
        return Finding.of(
                "The file " + file.getValue() + " was removed while the import ran, and could not be put back: " + why,
                run.survey().notes().files().user(file.getKey()),
                remedy.formatted(file.getKey(), file.getValue()));
    }
}
