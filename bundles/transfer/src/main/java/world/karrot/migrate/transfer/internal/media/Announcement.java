package world.karrot.migrate.transfer.internal.media;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.instance.FileJournal;

/**
 * Says in an instance's journal which files are about to be staged, until their fate is known. Opened before
 * {@link StagedFiles}, and so closed after them.
 *
 * @param entry nothing when there are no files
 */
public record Announcement(FileJournal journal, Path media, Optional<FileJournal.Entry> entry)
        implements AutoCloseable {
    /**
     * Says it, where there is anything to say.
     *
     * @param paths of new files, relative to the media folder
     */
    public static Announcement of(FileJournal journal, Path media, Collection<String> paths) {
        if (paths.isEmpty()) {
            return new Announcement(journal, media, Optional.empty());
        }
        List<String> files = paths.stream().distinct().sorted().toList();
        List<String> folders = new MediaFolder(media)
                .missing(files.stream().map(file -> Path.of(file).getParent()));
        return new Announcement(journal, media, Optional.of(journal.announce(files, folders)));
    }

    /**
     * Takes the entry out once all of it is gone. What is still there is named by the rows of an import that has
     * settled the entry, or is left to the next run.
     */
    @Override
    public void close() {
        entry.filter(this::isGone).ifPresent(gone -> forget(journal, gone));
    }

    private boolean isGone(FileJournal.Entry announced) {
        return Files.isDirectory(media)
                && Stream.of(announced.files(), announced.folders())
                        .flatMap(List::stream)
                        .noneMatch(path -> Files.exists(media.resolve(path), LinkOption.NOFOLLOW_LINKS));
    }

    /** Takes out an entry of which nothing is there any more, as far as the database allows that. */
    public static void forget(FileJournal journal, FileJournal.Entry gone) {
        try {
            journal.forget(gone);
        } catch (MigrationException e) {
            return; // the next run takes out an entry of which nothing is there, and nobody else need know
        }
    }
}
