package world.karrot.migrate.api.transfer;

import org.osgi.annotation.versioning.ProviderType;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.RefusedException;

/**
 * Makes the sizes of pictures that Karrot shows. Thread-safe; while it makes some, another call waits. Called by
 * commands and by imports.
 */
@ProviderType
public interface PictureService {
    /**
     * Makes the sizes that are not there, on all cores. Each is there in the end as a whole or not at all, whatever
     * stops this; the next call makes the rest. The database is only read.
     *
     * @return also where some could not be made: a picture that cannot be read is a warning
     * @throws RefusedException when there is no such receipt
     * @throws MigrationException when nothing that makes sizes is installed, or when the media folder cannot be written
     */
    PictureReport make(PictureRequest request, Progress progress);
}
