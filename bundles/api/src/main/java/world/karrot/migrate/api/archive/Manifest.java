package world.karrot.migrate.api.archive;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What an archive says of itself. It is part of the archive and as little to be trusted as the rest.
 *
 * @param id names this export among all others; a random UUID
 * @param createdAt when the export's snapshot was taken
 * @param software name and version of what wrote it
 * @param contents version by name of the content bundles that took part
 * @param models a line for each model, in the order of the members
 */
public record Manifest(
        String id,
        Instant createdAt,
        String software,
        Source source,
        Map<String, String> contents,
        List<ModelSummary> models,
        Files files) {

    /**
     * Where it comes from.
     *
     * @param site the source's SITE_URL, or empty
     * @param groups the exported groups' ids
     * @param migrations the newest Django migration by app on the source
     */
    public record Source(String site, List<Long> groups, Map<String, String> migrations) {}

    /**
     * The media files in it.
     *
     * @param count how many
     * @param bytes their size together
     */
    public record Files(long count, long bytes) {}

    /**
     * What went along of one model.
     *
     * @param content the name of the content that the model belongs to
     * @param rows number of rows
     * @param sha256 of the member's content, all members of one name put together, in lower-case hex
     */
    public record ModelSummary(String model, String content, long rows, String sha256) {}
}
