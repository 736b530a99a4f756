package world.karrot.migrate.api.archive;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an archive says of itself. It is part of the archive and as little to be trusted as the rest.
 *
 * @param format version of the archive's format, as docs/archive.md describes it
 * @param id names this export among all others; a random UUID
 * @param createdAt when the export's snapshot was taken
 * @param software name and version of what wrote it
 * @param contents version by name of the content bundles that took part
 * @param models a line for each model, in the order of the members
 */
public record Manifest(
        long format,
        String id,
        Instant createdAt,
        String software,
        Source source,
        Map<String, String> contents,
        List<ModelSummary> models,
        Files files) {
    /**
     * The format that this version writes; it reads all before it. One more when a reader that does not know it would
     * do wrong.
     */
    public static final long FORMAT = 2;

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
     * @param fields what the rows consist of, by name
     * @param made whether the source has no such table, and the export made all rows
     */
    public record ModelSummary(
            String model, String content, long rows, String sha256, Map<String, Field> fields, boolean made) {}

    /**
     * A field of a model's rows.
     *
     * @param type PostgreSQL's name of the type without length, or {@link #REFERENCE}
     * @param first the text of the value that rows have by default on the source, where that is a constant
     * @param made how many rows have a value that the export made, as the source's Karrot has no such column; 0 where
     *     it has
     */
    public record Field(String type, Optional<String> first, long made) {
        /** The type of ids of another model's rows. */
        public static final String REFERENCE = "reference";
    }
}
