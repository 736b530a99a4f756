package world.karrot.migrate.api.condition;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a table is like at one moment.
 *
 * @param name as the catalogue has it
 * @param sql as SQL names it, with its schema
 * @param missing what the user may not do with all of it: {@code SELECT}, {@code INSERT}, {@code UPDATE} or
 *     {@code DELETE}
 * @param hidden whether row security may hide rows from the user
 * @param triggers names of those that run for new rows and are no constraint's
 * @param locks what others hold that keeps rows from being added, or from being read
 * @param ids where ids of new rows come from; empty if from no sequence, or if the table cannot be read now
 */
public record TableCondition(
        String name,
        String sql,
        Set<String> missing,
        boolean hidden,
        List<String> triggers,
        List<TableLock> locks,
        Optional<Sequence> ids) {
    /** Whether its rows can be read at once and completely. */
    public boolean isReadable() {
        return !hidden && !missing.contains("SELECT") && locks.stream().noneMatch(TableLock::exclusive);
    }

    /** The same with what was found out of its ids. */
    public TableCondition withIds(Optional<Sequence> found) {
        return new TableCondition(name, sql, missing, hidden, triggers, locks, found);
    }

    /**
     * A lock on the table.
     *
     * @param process number of the server's process that serves the holder; 0 of a prepared transaction
     * @param holder what the holder calls itself, or else its role; may be empty
     * @param exclusive whether nobody can even read
     */
    public record TableLock(long process, String holder, boolean exclusive) {}

    /**
     * A sequence of ids.
     *
     * @param sql as SQL names it, with its schema
     * @param usable whether the user may take ids from it
     * @param next the number that comes next; empty if the user may not see it
     * @param highest the highest id in the table; 0 if there is none
     */
    public record Sequence(String sql, boolean usable, Optional<Long> next, long highest) {}
}
