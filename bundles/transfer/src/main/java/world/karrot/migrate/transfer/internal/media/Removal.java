package world.karrot.migrate.transfer.internal.media;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Removes files that an import made: every one that can be, whatever becomes of the others. Used by one thread. */
final class Removal {
    private final List<Path> files = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();
    private final List<Path> inUse = new ArrayList<>();
    private final List<Path> unseen = new ArrayList<>();

    void file(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            files.add(file);
        }
    }

    /** A folder in which somebody else has put something stays. */
    void folder(Path folder) {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            inUse.add(folder);
        } catch (IOException e) {
            folders.add(folder);
        }
    }

    /** Notes what cannot even be looked at. */
    void leave(Path path) {
        unseen.add(path);
    }

    /** What could not be removed, not even when it was tried once more after everything else. */
    List<Path> left() {
        Removal again = new Removal();
        files.forEach(again::file);
        Stream.concat(folders.stream(), inUse.stream()).forEach(again::folder);
        return Stream.of(again.files, again.folders, unseen)
                .flatMap(List::stream)
                .toList();
    }
}
