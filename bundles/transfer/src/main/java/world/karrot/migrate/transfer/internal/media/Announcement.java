package world.karrot.migrate.transfer.internal.media;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
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
        return new Announcement(journal, media, Optional.of(journal.announce(files, folders(media, files))));
    }

    /** Those that are not there yet, the innermost first. */
    private static List<String> folders(Path media, List<String> files) {
        return files.stream()
                .map(file -> Path.of(file).getParent())
                .distinct()
                .flatMap(folder -> Stream.iterate(folder, step -> step != null, Path::getParent))
                .distinct()
                .filter(folder -> !Files.isDirectory(media.resolve(folder)))
                .sorted(Comparator.comparingInt(Path::getNameCount).reversed())
                .map(Path::toString)
                .toList();
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
