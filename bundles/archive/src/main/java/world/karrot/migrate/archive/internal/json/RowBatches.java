package world.karrot.migrate.archive.internal.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.archive.Row;

/** The rows of one member, some lines at a time. Used by one thread at a time. */
final class RowBatches {
    /** Bytes of lines that are handed on together; a line that is longer is handed on alone. */
    static final int SIZE = 1 << 15;

    private final JsonLines lines;
    private boolean hasLine;
    private boolean ended;

    RowBatches(String member, InputStream content) {
        this.lines = new JsonLines(member, content);
    }

    /** Whether nothing comes after what was read. */
    boolean isAtEnd() {
        return ended;
    }

    /**
     * The next lines that fit together.
     *
     * @param room asked for the size of each before it is parsed
     */
    Batch next(Room room) throws IOException {
        Batch batch = new Batch();
        int size = 0;
        while (hasLine || lines.next()) {
            hasLine = size > 0 && size + lines.size() > SIZE;
            if (hasLine) {
                return batch;
            }
            size += lines.size();
            room.reserve(lines.size());
            lines.parse(batch.rows()::add, batch.problems()::add);
        }
        ended = true;
        return batch;
    }

    /** Where what is parsed must fit. */
    @FunctionalInterface
    interface Room {
        /** Waits until this many bytes fit. */
        void reserve(int bytes) throws IOException;
    }

    /** What some lines are. */
    record Batch(List<Row> rows, List<Finding> problems) {
        Batch() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }
}
