package world.karrot.migrate.api.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import world.karrot.migrate.api.Finding;

/**
 * What an undo did. Rows are counted by model, or by table where no content that is installed has a model for it.
 *
 * @param removed rows that the import made; what somebody else removed before does not count
 * @param byProducts rows that Karrot has written by itself since and that went with them; for a column that became
 *     empty in rows that stay, {@code <model>, field <field>}
 * @param later rows that people have written since and that went with them
 * @param files number of media files, without the sizes of pictures
 * @param warnings what the admin should look at
 */
public record UndoReport(
        List<ModelCount> removed, List<ModelCount> byProducts, List<Later> later, long files, List<Finding> warnings) {
    /**
     * What people wrote or joined after an import, in what the import made.
     *
     * @param model or the table
     * @param first when the first of the rows was made; empty where that is not known
     * @param last likewise for the last
     */
    public record Later(String model, long rows, Optional<Instant> first, Optional<Instant> last) {}
}
