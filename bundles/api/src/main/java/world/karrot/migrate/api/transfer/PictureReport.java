package world.karrot.migrate.api.transfer;

import java.util.List;
import world.karrot.migrate.api.Finding;

/**
 * What became of the sizes of pictures.
 *
 * @param made number of sizes that are new
 * @param present number of sizes that were there already
 * @param failed number of sizes that could not be made
 * @param warnings the pictures of which they could not be made, and why
 */
public record PictureReport(long made, long present, long failed, List<Finding> warnings) {}
