package world.karrot.migrate.itests.workshop.compare;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import world.karrot.migrate.itests.workshop.compare.Side.Column;

/** Shows that a comparison can fail: spoils one value after the other on the target and looks whether it says so. */
public final class Mutations {

    private static final String TYPE =
            "SELECT format_type(atttypid, NULL) FROM pg_attribute WHERE attrelid = '%s'::regclass AND attname = '%s'";

    /** The database does not let such a value be. */
    private static final String CHECK_VIOLATION = "23514";

    private final Moved moved;

    public Mutations(Moved moved) {
        this.moved = moved;
    }

    /** Columns in which another value, or null, is not noticed. */
    public List<String> unnoticed() throws IOException, SQLException {
        List<String> unnoticed = new ArrayList<>();
        for (Column column : columns()) {
            if (!isNoticed(column, spoiled(column), "")) {
                unnoticed.add(column.toString());
            }
            if (column.nullable() && !isNoticed(column, "NULL", " AND %s IS NOT NULL".formatted(column.quoted()))) {
                unnoticed.add(column + " when null");
            }
        }
        return unnoticed;
    }

    /** All columns of all tables with rows that moved. */
    public List<Column> columns() throws SQLException {
        List<Column> columns = new ArrayList<>();
        for (String table : moved.tables()) {
            moved.target().columns(table).stream()
                    .filter(column -> !column.name().equals("id"))
                    .forEach(columns::add);
        }
        return columns;
    }

    private boolean isNoticed(Column column, String value, String condition) throws IOException, SQLException {
        String ids = moved.pairs().arrived(column.table()).values().stream()
                .map(String::valueOf)
                .collect(Collectors.joining(","));
        List<Long> rows = moved.target()
                .ids("SELECT min(id) FROM %s WHERE id IN (%s)%s HAVING min(id) > 0"
                        .formatted(column.table(), ids, condition));
        if (rows.isEmpty()) {
            return true;
        }
        try {
            moved.target()
                    .run("UPDATE %s SET %s = %s WHERE id = %s"
                            .formatted(column.table(), column.quoted(), value, rows.get(0)));
            return moved.differences(column.table()).stream().anyMatch(line -> line.startsWith(column + ","));
        } catch (SQLException e) {
            return CHECK_VIOLATION.equals(e.getSQLState());
        } finally {
            moved.target().undo();
        }
    }

    private String spoiled(Column column) throws SQLException {
        String type = moved.target()
                .texts(TYPE.formatted(column.table(), column.name()))
                .get(0);
        String name = column.quoted();
        return switch (type) {
            case "boolean" -> "NOT " + name;
            case "integer" -> "coalesce(%s, 0) + 1000000".formatted(name);
            case "double precision" -> "coalesce(%s, 0) + 1".formatted(name);
            case "timestamp with time zone" -> "coalesce(%s, now()) + interval '1 microsecond'".formatted(name);
            case "interval" -> "coalesce(%s, '0') + interval '1 microsecond'".formatted(name);
            case "tstzrange" -> "tstzrange(lower(%1$s), upper(%1$s), '(]')".formatted(name);
            case "uuid" -> "gen_random_uuid()";
            case "jsonb" -> "coalesce(%s, '{}') || '{\"spoiled\": 1}'".formatted(name);
            case "text[]" -> "array_append(%s, NULL)".formatted(name);
            default -> "CASE WHEN %1$s = '' OR %1$s IS NULL THEN 'x' ELSE left(%1$s, -1) END".formatted(name);
        };
    }
}
