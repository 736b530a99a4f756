package world.karrot.migrate.database.internal.load;

import static java.util.stream.Collectors.joining;

import java.util.List;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.instance.Literal;
import world.karrot.migrate.api.instance.RowLoader;
import world.karrot.migrate.database.internal.session.Copy;
import world.karrot.migrate.database.internal.session.Session;
import world.karrot.migrate.database.internal.session.Sql;
import world.karrot.migrate.database.internal.type.ColumnType;

/** Loads rows by {@code COPY} as they come; memory does not grow with their number. */
final class CopyLoader implements RowLoader {
    private final List<ColumnType> types;
    private final Copy copy;
    private final CopyText text;

    /** @param table as SQL names it */
    CopyLoader(Session session, String table, List<Column> columns) {
        this.types = columns.stream().map(ColumnType::of).toList();
        String names = columns.stream().map(Column::name).map(Sql::name).collect(joining(", "));
        this.copy = session.copyIn("COPY %s (%s) FROM STDIN".formatted(table, names));
        this.text = new CopyText(copy::write);
    }

    @Override
    public void add(List<Object> values) {
        for (int i = 0; i < types.size(); i++) {
            text.value(text(types.get(i), values.get(i)));
        }
        text.endRow();
    }

    private static String text(ColumnType type, Object value) {
        if (value == null) {
            return null;
        }
        return value instanceof Literal literal ? literal.text() : type.text(value);
    }

    @Override
    public long finish() {
        text.flush();
        return copy.finish();
    }

    @Override
    public void close() {
        copy.close();
    }
}
