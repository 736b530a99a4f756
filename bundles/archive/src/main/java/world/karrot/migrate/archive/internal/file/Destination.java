package world.karrot.migrate.archive.internal.file;

import java.io.IOException;

/** Where an archive's bytes go. Closing it without {@link #complete} leaves nothing behind. */
public abstract class Destination extends BulkOutputStream {
    /**
     * Ends the archive, once everything of it was written.
     *
     * @return its size in bytes
     */
    public abstract long complete() throws IOException;
}
