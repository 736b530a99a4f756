package world.karrot.migrate.transfer.internal.importing.rows;

import java.io.IOException;
import java.util.function.Consumer;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.archive.Rows;
import world.karrot.migrate.transfer.internal.Advance;

/** An archive's rows, of which somebody else is told as they come. */
public final class CountedRows implements Rows {
    private final Rows rows;
    private final Consumer<Row> count;
    private final Advance advance;

    /**
     * Says that a model's rows begin.
     *
     * @param count told of each row
     */
    public CountedRows(String model, Rows rows, Consumer<Row> count, Advance advance) {
        this.rows = rows;
        this.count = count;
        this.advance = advance;
        advance.begin(model);
    }

    @Override
    public String member() {
        return rows.member();
    }

    @Override
    public Row next() throws IOException {
        Row row = rows.next();
        if (row != null) {
            count.accept(row);
            advance.row();
        }
        return row;
    }
}
