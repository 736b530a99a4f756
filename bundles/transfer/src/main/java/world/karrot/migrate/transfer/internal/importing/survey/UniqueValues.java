package world.karrot.migrate.transfer.internal.importing.survey;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import world.karrot.migrate.api.catalogue.Table;
import world.karrot.migrate.api.instance.ImportTransaction;

/**
 * The values of a column that must be unique on the target and may change for that. Asks the target in batches and
 * keeps what is taken there, and all values, since a new one must not be another row's; of text it also keeps whose.
 */
public final class UniqueValues {
    private static final int BATCH = 1000;

    private final ImportTransaction target;
    private final Table table;
    private final Cell cell;
    private final Map<String, Long> batch = new HashMap<>();
    private final Map<Long, String> taken = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Map<Long, String> texts = new HashMap<>();

    UniqueValues(ImportTransaction target, Table table, Cell cell) {
        this.target = target;
        this.table = table;
        this.cell = cell;
    }

    void add(long id, String value) {
        if (!isUuid()) {
            texts.put(id, value);
        }
        if (used.add(value.toLowerCase(Locale.ROOT))) {
            batch.put(value, id);
        } else {
            taken.put(id, value);
        }
        if (batch.size() >= BATCH) {
            settle();
        }
    }

    /** Asks the target for what it has not been asked for. */
    void settle() {
        target.existing(table, cell.column().name(), batch.keySet())
                .forEach(existing -> taken.put(batch.get(existing.asked()), existing.asked()));
        batch.clear();
    }

    public Cell cell() {
        return cell;
    }

    /** The values that are taken, by the source id of the row that has them. */
    public Map<Long, String> taken() {
        return taken;
    }

    /** All values by source id; kept only of text. */
    public Map<Long, String> texts() {
        return texts;
    }

    /** Whether a row of the archive has this value, in capitals or not. */
    public boolean knows(String value) {
        return used.contains(value.toLowerCase(Locale.ROOT));
    }

    public boolean isUuid() {
        return cell.column().type().equals("uuid");
    }

    /** What happened, for the report; people want to know names, but not numbers that nobody types. */
    public String replaced(String value, String free) {
        return isUuid()
                ? "The value is taken on the target, so the row got a new one"
                : "\"" + value + "\" is taken on the target and became \"" + free + "\"";
    }
}
