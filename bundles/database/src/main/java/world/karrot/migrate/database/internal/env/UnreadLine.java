package world.karrot.migrate.database.internal.env;

/**
 * A line of a settings file that cannot be read.
 *
 * @param number from 1
 */
public record UnreadLine(int number, String text) {}
