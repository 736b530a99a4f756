package world.karrot.migrate.database.internal.load;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.util.List;
import org.postgresql.copy.CopyIn;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.instance.Literal;
import world.karrot.migrate.api.instance.RowLoader;
import world.karrot.migrate.database.internal.session.Failures;
import world.karrot.migrate.database.internal.session.Session;
import world.karrot.migrate.database.internal.session.Sql;
import world.karrot.migrate.database.internal.type.ColumnType;

/** Loads rows by {@code COPY} as they come; memory does not grow with their number. */
final class CopyLoader implements RowLoader {
    private final List<ColumnType> types;
    private final Failures failures;
    private final CopyIn copy;
    private final CopyText text;

    /** @param table as SQL names it */
    CopyLoader(Session session, String table, List<Column> columns) {
        this.types = columns.stream().map(ColumnType::of).toList();
        this.failures = session.failures();
        this.copy = start(session, table, columns);
        this.text = new CopyText(copy::writeToCopy);
    }

    private static CopyIn start(Session session, String table, List<Column> columns) {
        String names = columns.stream().map(Column::name).map(Sql::name).collect(joining(", "));
        try {
            return session.copyIn("COPY %s (%s) FROM STDIN".formatted(table, names));
        } catch (SQLException e) {
            throw session.failures().translate(e);
        }
    }

    @Override
    public void add(List<Object> values) {
        try {
            for (int i = 0; i < types.size(); i++) {
                text.value(text(types.get(i), values.get(i)));
            }
            text.endRow();
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    private static String text(ColumnType type, Object value) {
        if (value == null) {
            return null;
        }
        return value instanceof Literal literal ? literal.text() : type.text(value);
    }

    @Override
    public long finish() {
        try {
            text.flush();
            return copy.endCopy();
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    @Override
    public void close() {
        if (!copy.isActive()) {
            return;
        }
        try {
            copy.cancelCopy();
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }
}
