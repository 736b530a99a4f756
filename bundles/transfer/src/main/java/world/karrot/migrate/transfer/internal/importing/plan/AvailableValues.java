package world.karrot.migrate.transfer.internal.importing.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import world.karrot.migrate.api.catalogue.Table;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.transfer.internal.importing.survey.Cell;
import world.karrot.migrate.transfer.internal.importing.survey.UniqueValues;

/** Finds values for a column that nobody has, on the target or in the archive. */
final class AvailableValues {
    private static final int FIRST = 2;

    /** How many numbers are asked for at once: of each of many values, and of one that has many like it. */
    private static final int FEW = 3;

    private static final int MANY = 1000;

    private final ImportTransaction target;
    private final Table table;
    private final UniqueValues values;
    /** As they compare, in lower case. */
    private final Set<String> used = new HashSet<>();

    private final Set<String> asked = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    AvailableValues(ImportTransaction target, Table table, UniqueValues values) {
        this.target = target;
        this.table = table;
        this.values = values;
        values.texts().values().forEach(value -> used.add(lower(value)));
    }

    /** One that is as like a taken one as can be. */
    String like(String value) {
        return values.isUuid() ? UUID.randomUUID().toString() : numbered(value);
    }

    /** Looks for what is taken near all these at once: no index serves that question. */
    void expect(Collection<String> taken) {
        if (!values.isUuid()) {
            ask(taken.stream().flatMap(value -> candidates(value, FIRST, FEW)).toList());
        }
    }

    /**
     * Goes on where it was for the last one that was like it; else a thousand of one name would be tried a thousand
     * times.
     */
    private String numbered(String value) {
        for (int number = numbers.getOrDefault(lower(value), FIRST); ; number++) {
            String candidate = shorten(value, "-" + number);
            if (!asked.contains(lower(candidate))) {
                ask(candidates(value, number, MANY).toList());
            }
            if (used.add(lower(candidate))) {
                numbers.put(lower(value), number + 1);
                return candidate;
            }
        }
    }

    private Stream<String> candidates(String value, int from, int count) {
        return IntStream.range(from, from + count).mapToObj(number -> shorten(value, "-" + number));
    }

    private void ask(List<String> candidates) {
        candidates.forEach(candidate -> asked.add(lower(candidate)));
        target.existing(table, cell().column().name(), candidates)
                .forEach(existing -> used.add(lower(existing.asked())));
    }

    private static String lower(String value) {
        return value.toLowerCase(Locale.ROOT);
    }

    private String shorten(String value, String suffix) {
        int length = cell().column().length();
        int room = length == 0 ? Integer.MAX_VALUE : length - suffix.length();
        int count = value.codePointCount(0, value.length());
        return (count <= room ? value : value.substring(0, value.offsetByCodePoints(0, room))) + suffix;
    }

    private Cell cell() {
        return values.cell();
    }
}
