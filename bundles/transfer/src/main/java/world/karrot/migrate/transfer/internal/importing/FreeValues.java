package world.karrot.migrate.transfer.internal.importing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import world.karrot.migrate.api.catalogue.Table;
import world.karrot.migrate.api.instance.ImportTransaction;

/**
 * The values of a column that must be unique on the target and may change for that. Asks the target in batches and
 * keeps only what is taken there; of text it keeps all, since a new value must not be another row's.
 */
final class FreeValues {
    private static final int BATCH = 1000;

    private final ImportTransaction target;
    private final Table table;
    private final Cell cell;
    private final Map<String, Long> batch = new HashMap<>();
    private final Map<Long, String> taken = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Map<Long, String> texts = new HashMap<>();

    FreeValues(ImportTransaction target, Table table, Cell cell) {
        this.target = target;
        this.table = table;
        this.cell = cell;
    }

    void add(long id, String value) {
        if (!isUuid()) {
            texts.put(id, value);
        }
        if (!isUuid() && !used.add(value.toLowerCase(Locale.ROOT))) {
            taken.put(id, value);
        } else if (batch.put(value, id) != null) {
            taken.put(id, value);
        }
        if (batch.size() >= BATCH) {
            flush();
        }
    }

    private void flush() {
        target.existing(table, cell.column().name(), batch.keySet())
                .forEach(existing -> taken.put(batch.get(existing.asked()), existing.asked()));
        batch.clear();
    }

    /** The values that are taken, by the source id of the row that has them. */
    Map<Long, String> taken() {
        flush();
        return taken;
    }

    /** All values by source id; kept only of text. */
    Map<Long, String> texts() {
        return texts;
    }

    /** A value that nobody has, as like the taken one as can be. */
    String replacement(String value) {
        return isUuid() ? UUID.randomUUID().toString() : numbered(value);
    }

    /** What happened, for the report; people want to know names, but not numbers that nobody types. */
    String replaced(String value, String free) {
        return isUuid()
                ? "The value is taken on the target, so the row got a new one"
                : "\"" + value + "\" is taken on the target and became \"" + free + "\"";
    }

    private String numbered(String value) {
        for (int number = 2; ; number++) {
            String candidate = shorten(value, "-" + number);
            if (used.add(candidate.toLowerCase(Locale.ROOT)) && isFree(candidate)) {
                return candidate;
            }
        }
    }

    private String shorten(String value, String suffix) {
        int room =
                cell.column().length() == 0 ? Integer.MAX_VALUE : cell.column().length() - suffix.length();
        int count = value.codePointCount(0, value.length());
        return (count <= room ? value : value.substring(0, value.offsetByCodePoints(0, room))) + suffix;
    }

    private boolean isFree(String candidate) {
        return target.existing(table, cell.column().name(), List.of(candidate)).isEmpty();
    }

    private boolean isUuid() {
        return cell.column().type().equals("uuid");
    }
}
