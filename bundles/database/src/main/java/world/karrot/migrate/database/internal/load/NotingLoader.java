package world.karrot.migrate.database.internal.load;

import java.util.List;
import java.util.function.Consumer;
import world.karrot.migrate.api.instance.Literal;
import world.karrot.migrate.api.instance.RowLoader;

/** Notes between which ids the rows are that are loaded. */
final class NotingLoader implements RowLoader {
    private final RowLoader copy;
    private final int id;
    private final Consumer<LoadedRows> finished;
    private long first = LoadedRows.NONE.first();
    private long last = LoadedRows.NONE.last();

    /**
     * Begins.
     *
     * @param id the place of the id among the values of a row
     * @param finished is told of the rows that were loaded, after the last
     */
    NotingLoader(RowLoader copy, int id, Consumer<LoadedRows> finished) {
        this.copy = copy;
        this.id = id;
        this.finished = finished;
    }

    @Override
    public void add(List<Object> values) {
        copy.add(values);
        long given = id(values.get(id));
        first = Math.min(first, given);
        last = Math.max(last, given);
    }

    private static long id(Object value) {
        return value instanceof Literal literal ? Long.parseLong(literal.text()) : (Long) value;
    }

    @Override
    public long finish() {
        long rows = copy.finish();
        finished.accept(new LoadedRows(first, last));
        return rows;
    }

    @Override
    public void close() {
        copy.close();
    }
}
