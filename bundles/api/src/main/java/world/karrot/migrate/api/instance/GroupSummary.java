package world.karrot.migrate.api.instance;

import java.time.Instant;

/**
 * A group, for people to recognise.
 *
 * @param people number of members
 * @param activities number of activities, the best measure of its size
 * @param lastActive when somebody last did something there
 */
public record GroupSummary(long id, String name, long people, long activities, Instant lastActive) {}
