package world.karrot.migrate.api.receipt;

import java.util.Optional;

/**
 * A row that refers to one which is to go, and is not among those.
 *
 * @param table with its schema, where that is not {@code public}
 * @param id empty where the table has no numbers for ids
 * @param column that refers; several, with commas, where the key has several
 * @param target the table of the row that it refers to
 * @param targetId that row's id
 * @param isByProduct whether it is declared to belong to that row
 */
public record Dependent(
        String table, Optional<Long> id, String column, String target, long targetId, boolean isByProduct) {}
