package world.karrot.migrate.api;

import java.nio.file.Path;
import java.util.List;
import world.karrot.migrate.api.instance.GroupSummary;

/**
 * What an export did.
 *
 * @param bytes size of the archive
 * @param models in the order of the archive
 * @param files number of media files
 * @param leftBehind tables of these groups that nobody moves, with their rows
 * @param warnings what went along differently from how it is on the source
 */
public record ExportReport(
        Path file,
        long bytes,
        List<GroupSummary> groups,
        List<ModelCount> models,
        long files,
        List<ModelCount> leftBehind,
        List<Finding> warnings) {}
