package world.karrot.migrate.api.transfer;

/**
 * How much of a model moved.
 *
 * @param rows number of rows
 */
public record ModelCount(String model, long rows) {}
