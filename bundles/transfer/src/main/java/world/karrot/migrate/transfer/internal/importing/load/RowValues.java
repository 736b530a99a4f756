package world.karrot.migrate.transfer.internal.importing.load;

import java.util.List;
import world.karrot.migrate.api.archive.Row;

/** Spells a model's rows for the target. */
@FunctionalInterface
public interface RowValues {
    /**
     * The values of a row.
     *
     * @param id on the source
     * @param newId on the target
     * @return one for each of {@link ModelSurvey#loaded()}
     */
    List<Object> of(Row row, long id, long newId);
}
