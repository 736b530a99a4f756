package world.karrot.migrate.transfer.internal.media;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Removes files that an import made: every one that can be, whatever becomes of the others. Used by one thread. */
final class Removal {
    private final List<Path> left = new ArrayList<>();

    void file(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            left.add(file);
        }
    }

    /** A folder in which somebody else has put something stays. */
    void folder(Path folder) {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            return;
        } catch (IOException e) {
            left.add(folder);
        }
    }

    /** Notes what cannot even be looked at. */
    void leave(Path path) {
        left.add(path);
    }

    /** What could not be removed. */
    List<Path> left() {
        return left;
    }
}
