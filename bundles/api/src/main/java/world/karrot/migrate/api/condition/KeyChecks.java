package world.karrot.migrate.api.condition;

/**
 * How it was made sure that rows which were loaded refer to rows that are there.
 *
 * @param bySets foreign keys that one statement each has proved for all rows
 * @param byDatabase foreign keys that the database has checked itself, row by row
 */
public record KeyChecks(int bySets, int byDatabase) {}
