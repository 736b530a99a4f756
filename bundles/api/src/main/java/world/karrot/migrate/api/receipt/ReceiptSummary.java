package world.karrot.migrate.api.receipt;

import java.time.Instant;
import java.util.List;

/**
 * A receipt in short.
 *
 * @param number names it on its instance, from 1; never used again
 * @param importedAt by the database's clock
 * @param by see {@link Receipt#by}
 * @param archive see {@link Receipt#archive}
 * @param groups ids, whether or not such groups are still there
 * @param rows how many the import made
 * @param files how many the import made
 */
public record ReceiptSummary(
        long number, Instant importedAt, String by, String archive, List<Long> groups, long rows, long files) {}
