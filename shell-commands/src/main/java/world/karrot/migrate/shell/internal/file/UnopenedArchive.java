package world.karrot.migrate.shell.internal.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import world.karrot.migrate.api.FileException;

/** A new archive whose password nobody has got so far: it is of use to nobody unless somebody gets it. */
public final class UnopenedArchive implements AutoCloseable {
    private final Path file;
    private boolean kept;

    public UnopenedArchive(Path file) {
        this.file = file;
    }

    public void keep() {
        kept = true;
    }

    /** Removes it, unless it is kept. */
    @Override
    public void close() throws IOException {
        try {
            if (!kept) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new FileException("The archive " + file + ", which nobody can open, cannot be removed", e);
        }
    }
}
