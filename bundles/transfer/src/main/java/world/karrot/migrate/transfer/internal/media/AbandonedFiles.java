package world.karrot.migrate.transfer.internal.media;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.instance.FileJournal;
import world.karrot.migrate.api.instance.Instance;
import world.karrot.migrate.api.receipt.Made;

/**
 * Files that no row names because a run was killed or its machine stopped: an import had staged them and did not become
 * final, or an undo had become final and not removed them yet. Used by whoever has the lock of the instance and is
 * about to write.
 */
public record AbandonedFiles(FileJournal journal, Path media) {
    public static AbandonedFiles of(Instance instance) {
        return new AbandonedFiles(instance.journal(), instance.settings().media());
    }

    /**
     * Removes them.
     *
     * @return what the admin is told: nothing when there are none
     */
    public List<Finding> remove() {
        List<Finding> told = new ArrayList<>();
        journal.entries().forEach(entry -> remove(entry, told));
        return told;
    }

    /** How many there are. Removes none, and may be asked by whoever has the lock of the instance. */
    public long count() {
        return journal.entries().stream()
                .mapToLong(entry -> files(entry).count())
                .sum();
    }

    private MadeFiles files(FileJournal.Entry entry) {
        return new MadeFiles(media, new Made(Map.of(), entry.files(), entry.folders()));
    }

    /** An entry stays as long as something of it is there, or as the media folder is not. */
    private void remove(FileJournal.Entry entry, List<Finding> told) {
        MadeFiles files = files(entry);
        long count = files.count();
        List<String> left = files.remove();
        left.forEach(path -> told.add(left(path)));
        if (left.isEmpty() && Files.isDirectory(media)) {
            journal.forget(entry);
        }
        if (count > left.size()) {
            told.add(removed(count - left.size()));
        }
    }

    private static Finding removed(long files) {
        return Finding.of(
                "An earlier import or undo was interrupted; what it had left in the media folder was removed: "
                        + (files == 1 ? "1 file" : files + " files"),
                "");
    }

    private static Finding left(String path) {
        return Finding.of(
                "A file or folder of an import or undo that was interrupted could not be removed: " + path,
                "Remove it by hand.");
    }
}
