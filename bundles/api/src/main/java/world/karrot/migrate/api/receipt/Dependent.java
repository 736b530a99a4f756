package world.karrot.migrate.api.receipt;

import java.util.Optional;

/**
 * A row that an import did not make and that refers to one which it made.
 *
 * @param table with its schema, where that is not {@code public}
 * @param id empty where the table has no numbers for ids
 * @param column that refers; several, with commas, where the key has several
 * @param target the table of the row that it refers to
 * @param targetId that row's id
 */
public record Dependent(String table, Optional<Long> id, String column, String target, long targetId) {}
