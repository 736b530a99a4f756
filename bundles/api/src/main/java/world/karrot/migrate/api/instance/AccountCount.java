package world.karrot.migrate.api.instance;

/**
 * How many accounts come along for one reason.
 *
 * @param as what these people are to the groups, in the plural
 */
public record AccountCount(String as, long accounts) {}
