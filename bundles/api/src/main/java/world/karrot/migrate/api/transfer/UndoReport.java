package world.karrot.migrate.api.transfer;

import java.util.List;
import world.karrot.migrate.api.Finding;

/**
 * What an undo did.
 *
 * @param removed rows by model, or by table where no content that is installed has a model for it; what somebody else
 *     removed before does not count
 * @param files number of media files, without the sizes of pictures
 * @param warnings what the admin should look at
 */
public record UndoReport(List<ModelCount> removed, long files, List<Finding> warnings) {}
