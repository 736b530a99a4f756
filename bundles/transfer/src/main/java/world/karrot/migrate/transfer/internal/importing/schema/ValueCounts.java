package world.karrot.migrate.transfer.internal.importing.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.transfer.internal.Kept;

/** The values of one field, counted. Of different ones only the first hundred are told apart. */
final class ValueCounts {
    private static final int MOST = 100;

    private final Map<Object, Long> counts = new LinkedHashMap<>();
    private long rows;
    private long more;
    private Long first;

    void add(long row, Object value, Kept kept) {
        rows++;
        if (value == null) {
            return;
        }
        first = first == null ? Long.valueOf(row) : first;
        if (counts.size() == MOST && !counts.containsKey(value)) {
            more++;
        } else if (counts.merge(value, 1L, Long::sum) == 1) {
            kept.add(String.valueOf(value));
        }
    }

    /** How many rows have the field. */
    long rows() {
        return rows;
    }

    /** How many have a value there that is not such a one. */
    long others(Predicate<Object> known) {
        return more
                + counts.entrySet().stream()
                        .filter(value -> !known.test(value.getKey()))
                        .mapToLong(Map.Entry::getValue)
                        .sum();
    }

    /** What is to be said of some of them, at the first row that has a value. */
    Finding counted(long rows, String what, Place field, String remedy) {
        return Finding.of(what, first == null ? field : field.row(first), remedy)
                .counted(rows);
    }
}
