package world.karrot.migrate.transfer.internal.importing.ids;

import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import world.karrot.migrate.api.receipt.IdBlocks;

/** What a model's source ids become on the target. The order of ids is kept. Takes next to nothing beside the ids. */
public final class IdMap {
    /** What no id is. */
    public static final long NONE = -1;

    private final SourceIds created;
    private final IdBlocks targets;
    private final Map<Long, Long> matched;
    private final Map<Long, Long> standIns;

    /**
     * Keeps what it is given.
     *
     * @param created the source ids of rows that are created, settled
     * @param targets their ids on the target, in the same order, then those of the stand-ins
     * @param matched target ids, by source id, of rows that are there already
     * @param standIns target ids, by source id, of rows in the place of rows that did not come along
     */
    public IdMap(SourceIds created, IdBlocks targets, Map<Long, Long> matched, Map<Long, Long> standIns) {
        this.created = created;
        this.targets = targets;
        this.matched = matched;
        this.standIns = standIns;
    }

    /** A created row's place among all of them, or a negative number when it is not created. */
    public int index(long source) {
        return created.indexOf(source);
    }

    /** The id on the target of the created row at a place. */
    public long at(int index) {
        return targets.get(index);
    }

    /** The id on the target of a row that came along, or {@link #NONE}. */
    public long target(long source) {
        int index = index(source);
        return index >= 0 ? at(index) : matched.getOrDefault(source, NONE);
    }

    /** The source id of the created row that has this id on the target, or {@link #NONE}. */
    public long source(long target) {
        long index = targets.indexOf(target);
        return index >= 0 && index < created.size() ? created.get((int) index) : NONE;
    }

    /** The id on the target of a row that came along, or the id of what takes its place. */
    public long targetOrStandIn(long source) {
        long target = target(source);
        return target == NONE ? standIns.getOrDefault(source, NONE) : target;
    }

    /** Whether a row of the target is what a row of the archive became. */
    public boolean leadsBack(long target, long source) {
        return source(target) == source
                || matched.getOrDefault(source, NONE) == target
                || standIns.getOrDefault(source, NONE) == target;
    }

    /** The ids on the target of all created rows, ascending. */
    public LongStream targets() {
        return targets(0, created.size());
    }

    /**
     * The same in parts, for whoever needs them as an array.
     *
     * @param most ids in a part
     */
    public Stream<long[]> targets(int most) {
        return IntStream.iterate(0, from -> from < created.size(), from -> from + most)
                .mapToObj(from ->
                        targets(from, Math.min(from + most, created.size())).toArray());
    }

    private LongStream targets(int from, int end) {
        return IntStream.range(from, end).mapToLong(this::at);
    }

    /** The ids on the target of all rows that are made: those created, and those that stand in for others. */
    public IdBlocks made() {
        return targets;
    }

    public int created() {
        return created.size();
    }

    public int matched() {
        return matched.size();
    }

    /** Whether a row is there already. */
    public boolean isMatched(long source) {
        return matched.containsKey(source);
    }

    /** How many of those that are there already have such a source id. */
    public long matched(Predicate<Long> such) {
        return matched.keySet().stream().filter(such).count();
    }

    /** Target ids by source id. */
    public Map<Long, Long> standIns() {
        return standIns;
    }
}
