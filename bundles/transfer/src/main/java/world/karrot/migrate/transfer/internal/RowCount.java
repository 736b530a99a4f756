package world.karrot.migrate.transfer.internal;

import world.karrot.migrate.api.archive.Row;

/** How many rows of a model there are. Karrot repeats people whom several groups share; they count once. */
final class RowCount {
    private long lines;
    private long rows;
    private Object last;

    void add(Row row) {
        Object id = row.values().get("id");
        lines++;
        rows += id != null && id.equals(last) ? 0 : 1;
        last = id;
    }

    /** With repeated ones. */
    long lines() {
        return lines;
    }

    long rows() {
        return rows;
    }
}
