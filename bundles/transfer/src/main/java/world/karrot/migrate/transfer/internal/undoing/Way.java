package world.karrot.migrate.transfer.internal.undoing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import world.karrot.migrate.api.receipt.Dependent;

/**
 * How rows refer to others.
 *
 * @param column of the table, that refers
 * @param target the other table
 */
record Way(String table, String column, String target) {
    private Way(Dependent row) {
        this(row.table(), row.column(), row.target());
    }

    static Map<Way, List<Dependent>> of(Collection<Dependent> rows) {
        return rows.stream().collect(groupingBy(Way::new, LinkedHashMap::new, toList()));
    }
}
