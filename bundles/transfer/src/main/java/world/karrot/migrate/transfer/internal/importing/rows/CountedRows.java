package world.karrot.migrate.transfer.internal.importing.rows;

import java.io.IOException;
import java.util.function.Consumer;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.archive.Rows;

/** An archive's rows, of which somebody else is told as they come: of each one, and after every thousand how many. */
public final class CountedRows implements Rows {
    private static final int REPORTED = 1000;

    private final Rows rows;
    private final Consumer<Row> count;
    private final Progress progress;
    private final String step;
    private long done;

    /**
     * Says that the step begins.
     *
     * @param count told of each row
     * @param done rows of this step that came before, in other members
     */
    public CountedRows(Rows rows, Consumer<Row> count, Progress progress, String step, long done) {
        this.rows = rows;
        this.count = count;
        this.progress = progress;
        this.step = step;
        this.done = done;
        progress.report(step, done);
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
            if (++done % REPORTED == 0) {
                progress.report(step, done);
            }
        }
        return row;
    }
}
