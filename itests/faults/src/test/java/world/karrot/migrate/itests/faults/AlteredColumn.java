package world.karrot.migrate.itests.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.catalogue.Table;
import world.karrot.migrate.api.instance.RowLoader;
import world.karrot.migrate.itests.faults.FaultyTransaction.Fault;

/** Alters one value in the first row of every load. */
final class AlteredColumn implements Fault {
    private final int place;
    private final Map<String, Long> altered = new TreeMap<>();

    /** @param place which column of every load, from 0 */
    AlteredColumn(int place) {
        this.place = place;
    }

    @Override
    public RowLoader in(Table table, List<Column> columns, RowLoader right) {
        return place >= columns.size()
                ? right
                : new FirstRow(right, row -> row.map(values -> altered(table, columns.get(place), values)));
    }

    private List<Object> altered(Table table, Column column, List<Object> right) {
        List<Object> values = new ArrayList<>(right);
        values.set(place, Altered.value(column, right.get(place)));
        altered.merge(table.name() + "." + column.name(), 1L, Long::sum);
        return values;
    }

    /** How many values were altered, by table and column. */
    Map<String, Long> altered() {
        return altered;
    }
}
