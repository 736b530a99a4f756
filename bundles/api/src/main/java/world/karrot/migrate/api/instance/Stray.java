package world.karrot.migrate.api.instance;

import java.util.Optional;
import world.karrot.migrate.api.model.Reference;

/**
 * A row that rows of some groups cannot do without, and that belongs to another group.
 *
 * @param row the least id of a row that refers to it
 * @param rows how many do
 * @param group their group; empty where that cannot be told
 * @param target the id of the row that does not come along
 * @param targetGroup its group; likewise
 */
public record Stray(
        Reference reference, long row, long rows, Optional<Long> group, long target, Optional<Long> targetGroup) {}
