package world.karrot.migrate.transfer.internal.importing.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import world.karrot.migrate.api.catalogue.Table;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.transfer.internal.importing.survey.Cell;
import world.karrot.migrate.transfer.internal.importing.survey.UniqueValues;

/** Finds values for a column that nobody has, on the target or in the archive. */
final class AvailableValues {
    private final ImportTransaction target;
    private final Table table;
    private final UniqueValues values;
    private final Set<String> used = new HashSet<>();

    AvailableValues(ImportTransaction target, Table table, UniqueValues values) {
        this.target = target;
        this.table = table;
        this.values = values;
        values.texts().values().forEach(value -> used.add(value.toLowerCase(Locale.ROOT)));
    }

    /** One that is as like a taken one as can be. */
    String like(String value) {
        return values.isUuid() ? UUID.randomUUID().toString() : numbered(value);
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
        int length = cell().column().length();
        int room = length == 0 ? Integer.MAX_VALUE : length - suffix.length();
        int count = value.codePointCount(0, value.length());
        return (count <= room ? value : value.substring(0, value.offsetByCodePoints(0, room))) + suffix;
    }

    private boolean isFree(String candidate) {
        return target.existing(table, cell().column().name(), List.of(candidate))
                .isEmpty();
    }

    private Cell cell() {
        return values.cell();
    }
}
