package world.karrot.migrate.api.transfer;

import java.util.Optional;

/**
 * Whose sizes to make.
 *
 * @param instance where, or empty for the only one that is connected
 * @param receipt number of the import's receipt whose pictures are meant, or empty for all pictures of the instance
 */
public record PictureRequest(Optional<String> instance, Optional<Long> receipt) {}
