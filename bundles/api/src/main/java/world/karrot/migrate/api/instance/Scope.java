package world.karrot.migrate.api.instance;

import java.util.Set;

/**
 * What of an instance goes along.
 *
 * @param groups ids
 * @param namedFormerMembers whether the names of people who have left do
 */
public record Scope(Set<Long> groups, boolean namedFormerMembers) {
    public Scope {
        groups = Set.copyOf(groups);
    }
}
