package world.karrot.migrate.api.receipt;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Ids in ascending order, kept as blocks of consecutive ones. Immutable. */
public final class IdBlocks {
    private static final Pattern RANGE = Pattern.compile("\\[(\\d{1,18}),(\\d{1,18})\\)");

    private final long[] firsts;
    private final long[] ends;

    /**
     * Keeps the arrays.
     *
     * @param firsts the first id of each block, ascending
     * @param ends number of ids up to and with each block, ascending
     */
    public IdBlocks(long[] firsts, long[] ends) {
        this.firsts = firsts;
        this.ends = ends;
    }

    /**
     * The ids in these blocks.
     *
     * @param blocks ascending, of which no two have an id in common
     */
    public static IdBlocks of(List<Block> blocks) {
        long[] ends = blocks.stream().mapToLong(Block::size).toArray();
        Arrays.parallelPrefix(ends, Long::sum);
        return new IdBlocks(blocks.stream().mapToLong(Block::first).toArray(), ends);
    }

    /**
     * These ids.
     *
     * @param ids in whatever order, each once
     */
    public static IdBlocks of(long... ids) {
        long[] ascending = ids.clone();
        Arrays.sort(ascending);
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= ascending.length; i++) {
            if (i == ascending.length || ascending[i] != ascending[i - 1] + 1) {
                blocks.add(new Block(ascending[start], i - (long) start));
                start = i;
            }
        }
        return of(blocks);
    }

    /**
     * The ids in PostgreSQL's text of an {@code int8multirange}, such as <code>{[1,5),[7,9)}</code>.
     *
     * @return nothing when the text is not what PostgreSQL writes
     */
    public static Optional<IdBlocks> parse(String text) {
        List<Block> blocks = RANGE.matcher(text)
                .results()
                .map(range -> Block.between(Long.parseLong(range.group(1)), Long.parseLong(range.group(2))))
                .toList();
        return areApart(blocks) && of(blocks).toString().equals(text) ? Optional.of(of(blocks)) : Optional.empty();
    }

    private static boolean areApart(List<Block> blocks) {
        return blocks.stream().allMatch(block -> block.size() > 0)
                && IntStream.range(1, blocks.size())
                        .allMatch(i -> blocks.get(i - 1).end() < blocks.get(i).first());
    }

    /** These ids and others, of which none is among these. */
    public IdBlocks and(IdBlocks others) {
        return of(Stream.concat(blocks(), others.blocks())
                .sorted(Comparator.comparingLong(Block::first))
                .toList());
    }

    /** The blocks, ascending. */
    public Stream<Block> blocks() {
        return IntStream.range(0, firsts.length).mapToObj(i -> new Block(firsts[i], ends[i] - before(i)));
    }

    public long size() {
        return before(ends.length);
    }

    /** The id at an index from 0. */
    public long get(long index) {
        int found = Arrays.binarySearch(ends, index + 1);
        int block = found >= 0 ? found : -found - 1;
        return firsts[block] + index - before(block);
    }

    /** The index of an id, or a negative number when it is not among them. */
    public long indexOf(long id) {
        int found = Arrays.binarySearch(firsts, id);
        int block = found >= 0 ? found : -found - 2;
        if (block < 0) {
            return -1;
        }
        long index = before(block) + id - firsts[block];
        return index < ends[block] ? index : -1;
    }

    public boolean contains(long id) {
        return indexOf(id) >= 0;
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return blocks().map(block -> "[" + block.first() + "," + block.end() + ")")
                .collect(joining(",", "{", "}"));
    }

    /** Number of ids before a block. */
    private long before(int block) {
        return block == 0 ? 0 : ends[block - 1];
    }

    /**
     * Consecutive ids.
     *
     * @param size how many, at least 1
     */
    public record Block(long first, long size) {
        static Block between(long first, long end) {
            return new Block(first, end - first);
        }

        /** The id after the last. */
        public long end() {
            return first + size;
        }
    }
}
