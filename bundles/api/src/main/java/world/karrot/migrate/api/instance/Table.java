package world.karrot.migrate.api.instance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table, as the database's catalogue describes it.
 *
 * @param columns in the table's order
 * @param foreignKeys by column
 * @param unique the columns of each unique constraint and index but the primary key
 */
public record Table(String name, List<Column> columns, Map<String, ForeignKey> foreignKeys, List<Set<String>> unique) {
    public Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** Whether two rows may not have the same value in this column. */
    public boolean isUnique(String column) {
        return unique.contains(Set.of(column));
    }
}
