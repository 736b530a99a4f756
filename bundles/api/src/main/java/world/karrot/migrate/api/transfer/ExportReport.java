package world.karrot.migrate.api.transfer;

import java.nio.file.Path;
import java.util.List;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.instance.AccountCount;
import world.karrot.migrate.api.instance.GroupSummary;

/**
 * What an export did, or what one would do.
 *
 * @param file the archive; not there after a dry run
 * @param bytes size of the archive
 * @param leftBehind what is in tables of these groups that nobody moves, with their rows
 * @param warnings what went along differently from how it is on the source
 */
public record ExportReport(
        Path file, long bytes, Payload payload, List<ModelCount> leftBehind, List<Finding> warnings) {
    /**
     * What went along.
     *
     * @param models in the order of the archive
     */
    public record Payload(List<GroupSummary> groups, Accounts accounts, List<ModelCount> models, Size size) {}

    /**
     * Whose accounts went along; no others did.
     *
     * @param counts by what these people are to the groups
     * @param othersNamed whether of others whom rows need the display names did
     */
    public record Accounts(List<AccountCount> counts, boolean othersNamed) {}

    /**
     * How much it was before it was compressed.
     *
     * @param rowBytes size of all rows as JSON
     * @param files number of media files
     * @param fileBytes their size together
     */
    public record Size(long rowBytes, long files, long fileBytes) {}
}
