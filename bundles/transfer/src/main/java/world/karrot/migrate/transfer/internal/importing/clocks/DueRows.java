package world.karrot.migrate.transfer.internal.importing.clocks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.model.Reference;

/** The rows with which Karrot would do one thing on the first day if no time was moved. Kept are only these few. */
record DueRows(ModelClock clock, List<DueRow> rows) {
    DueRows(ModelClock clock) {
        this(clock, new ArrayList<>());
    }

    /** Notes a row if it is one of them, and returns whether it is. */
    boolean note(long id, Function<String, Object> row, ImportTransaction target, Instant now) {
        return clock.isUndone(row)
                && target.moment(clock.column(), row.apply(clock.column().name()))
                        .filter(time -> clock.isDue(time, Duration.ZERO, now))
                        .filter(time -> rows.add(new DueRow(id, time, other(row))))
                        .isPresent();
    }

    private Object other(Function<String, Object> row) {
        return clock.other().map(Reference::field).map(row).orElse(null);
    }

    Stream<DueRow> stream() {
        return rows.stream();
    }

    /**
     * One of them.
     *
     * @param id in the archive
     * @param time from which on the clock counts, as it is in the archive
     * @param other the id of what the clock's condition is about, if it has any, as it is in the archive
     */
    record DueRow(long id, Instant time, Object other) {}
}
