package world.karrot.migrate.api.instance;

/**
 * A row that names a file.
 *
 * @param id the row's
 * @param column the column that names it
 * @param path relative to the media folder, as it stands in the row
 */
public record FileUse(long id, String column, String path) {}
