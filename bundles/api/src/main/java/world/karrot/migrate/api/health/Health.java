package world.karrot.migrate.api.health;

import java.util.List;
import world.karrot.migrate.api.Finding;

/**
 * What a look at one thing has found.
 *
 * @param state what it is like, in a few words, such as {@code PostgreSQL 16}
 * @param problems what would stop a move
 * @param warnings what the admin should look at
 */
public record Health(String state, List<Finding> problems, List<Finding> warnings) {
    public Health {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }
}
