package world.karrot.migrate.api.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table, as the database's catalogue describes it.
 *
 * @param columns in the table's order
 * @param foreignKeys by column
 */
public record Table(String name, List<Column> columns, Map<String, ForeignKey> foreignKeys) {
    public Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** Whether a column holds ids of other rows. A row's own id is its own, whatever key there is on it. */
    public boolean isReference(Column column) {
        return foreignKeys.containsKey(column.name()) && !column.name().equals("id");
    }
}
