package world.karrot.migrate.transfer.internal.importing;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** Sets of ids as PostgreSQL spells them: {@code {[1,5),[7,9)}}. */
final class IdRanges {
    private static final Pattern RANGE = Pattern.compile("\\[(\\d{1,18}),(\\d{1,18})\\)");

    /** The first id of each range, ascending. */
    private final long[] starts;

    /** The id after the last of each range. */
    private final long[] ends;

    private IdRanges(long[] starts, long[] ends) {
        this.starts = starts;
        this.ends = ends;
    }

    /** Nothing when the text is not of that form, or its ranges are not in order. */
    static Optional<IdRanges> parse(String text) {
        if (!text.startsWith("{") || !text.endsWith("}")) {
            return Optional.empty();
        }
        long[] bounds = RANGE.matcher(text)
                .results()
                .flatMapToLong(range -> LongStream.of(Long.parseLong(range.group(1)), Long.parseLong(range.group(2))))
                .toArray();
        IdRanges ranges = new IdRanges(every(bounds, 0), every(bounds, 1));
        return ranges.toString().equals(text) && isAscending(bounds) ? Optional.of(ranges) : Optional.empty();
    }

    private static long[] every(long[] bounds, int from) {
        long[] half = new long[bounds.length / 2];
        Arrays.setAll(half, i -> bounds[2 * i + from]);
        return half;
    }

    private static boolean isAscending(long[] bounds) {
        for (int i = 1; i < bounds.length; i++) {
            if (bounds[i - 1] >= bounds[i]) {
                return false;
            }
        }
        return true;
    }

    boolean contains(long id) {
        int found = Arrays.binarySearch(starts, id);
        return found >= 0 || (found < -1 && id < ends[-found - 2]);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < starts.length; i++) {
            text.append(i == 0 ? "[" : ",[")
                    .append(starts[i])
                    .append(',')
                    .append(ends[i])
                    .append(')');
        }
        return text.append('}').toString();
    }
}
