package world.karrot.migrate.transfer.internal.undoing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.api.receipt.Dependent;
import world.karrot.migrate.api.transfer.UndoReport.Later;

/** What stands in the way of an undo, in words: a line for each table, however many rows there are. */
record Objections(Names names, Consequences found) {
    /**
     * Sees to it that nothing goes that may not, and that nothing is left that would refer to what goes.
     *
     * @param later what people wrote or joined since
     * @param takes whether that may go
     * @throws RefusedException with everything that stands in the way
     */
    void refuse(List<Later> later, Predicate<List<Later>> takes) {
        List<Finding> problems = new ArrayList<>();
        found.receipts().forEach(receipt -> problems.add(first(receipt)));
        Way.of(found.foreign()).values().forEach(rows -> problems.add(foreign(rows)));
        if (!later.isEmpty() && !takes.test(later)) {
            later.forEach(rows -> problems.add(added(rows)));
        }
        if (!problems.isEmpty()) {
            throw new RefusedException(problems);
        }
    }

    private static Finding first(long receipt) {
        return Finding.of("Another import builds on this one; undo it first: karrot:undo " + receipt, "");
    }

    private Finding foreign(List<Dependent> rows) {
        Dependent first = rows.get(0);
        Place place = Place.model(names.model(first.table()))
                .row(first.id().orElse(null))
                .field(names.field(first.table(), first.column()));
        boolean isKnown = names.isKnown(first.table());
        String where = isKnown
                ? " that belongs to something else, such as another group, refers to "
                : " of a table that no installed content moves refers to ";
        return Finding.of(
                        "A row" + where + names.model(first.target()) + " " + first.targetId()
                                + ", which would be removed",
                        place,
                        isKnown
                                ? "Remove these in Karrot, or change what they refer to. --with-later never removes what"
                                        + " belongs to others."
                                : "Add the content that moves this table, or remove the rows.")
                .counted(rows.size());
    }

    private static Finding added(Later later) {
        String what = later.rows() == 1 ? "1 row has been added since" : later.rows() + " rows have been added since";
        return Finding.of(
                what + times(later),
                Place.model(later.model()),
                "Keep the import, or add --with-later to remove this too.");
    }

    private static String times(Later later) {
        if (later.first().isEmpty()) {
            return "";
        }
        String first = time(later.first().get());
        return later.rows() == 1
                ? ": " + first
                : ", the first " + first + ", the last " + time(later.last().orElseThrow());
    }

    private static String time(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString()
                        .replace('T', ' ')
                + " UTC";
    }
}
