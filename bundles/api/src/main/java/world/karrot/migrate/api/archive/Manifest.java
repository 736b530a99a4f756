package world.karrot.migrate.api.archive;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What an archive says of itself. It is part of the archive and as little to be trusted as the rest.
 *
 * @param id names this export among all others; a random UUID
 * @param createdAt when the export's snapshot was taken
 * @param site the source's SITE_URL, or empty
 * @param software name and version of what wrote it
 * @param groups the exported groups' ids
 * @param contents version by name of the content bundles that took part
 * @param migrations the newest Django migration by app on the source
 * @param models a line for each model, in the order of the members
 * @param files number of media files
 * @param fileBytes their size together
 */
public record Manifest(
        String id,
        Instant createdAt,
        String site,
        String software,
        List<Long> groups,
        Map<String, String> contents,
        Map<String, String> migrations,
        List<ModelSummary> models,
        long files,
        long fileBytes) {

    /**
     * What went along of one model.
     *
     * @param content the name of the content that the model belongs to
     * @param rows number of rows
     * @param sha256 of the member's content, all members of one name put together, in lower-case hex
     */
    public record ModelSummary(String model, String content, long rows, String sha256) {}
}
