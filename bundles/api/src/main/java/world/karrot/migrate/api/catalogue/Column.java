package world.karrot.migrate.api.catalogue;

/**
 * A table's column, as the database's catalogue describes it.
 *
 * @param type PostgreSQL's name of the type without length, such as {@code timestamp with time zone}
 * @param length greatest number of characters, or 0 when there is no limit
 * @param nullable whether it may be null
 * @param hasDefault whether a row may leave it out although it may not be null
 */
public record Column(String name, String type, int length, boolean nullable, boolean hasDefault) {}
