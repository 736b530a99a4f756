package world.karrot.migrate.transfer.internal.importing.clocks;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.content.Clock;
import world.karrot.migrate.api.content.Where;
import world.karrot.migrate.api.transfer.FirstDay;
import world.karrot.migrate.api.transfer.FirstDay.Deed;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.importing.clocks.DueRows.DueRow;

/**
 * Finds what Karrot will do by itself on the first day, and how far times are moved.
 *
 * @param said when the archive says that it was made; Karrot's own say nothing
 * @param resume whether times are to be moved
 * @param arriving tells of a model and the id of a row in the archive whether it arrives
 */
public record FirstDaySearch(
        ClockNotes notes,
        Optional<Instant> said,
        boolean resume,
        BiPredicate<String, Long> arriving,
        Replaced replaced) {
    /** What is found; called once. */
    public FirstDay find(Findings warnings) {
        if (resume) {
            warnUnlessMovable(warnings);
        }
        Duration moved = resume ? sinceExport() : Duration.ZERO;
        List<Deed> deeds = new ArrayList<>();
        for (DueRows rows : notes.due()) {
            List<Long> due = due(rows, moved);
            if (!due.isEmpty()) {
                deeds.add(new Deed(rows.clock().model(), rows.clock().clock().what(), due.size()));
                warn(rows.clock(), due, due(rows, sinceExport()).size(), warnings);
            }
        }
        return new FirstDay(exportedAt(), said.isEmpty() && exportedAt().isPresent(), moved, deeds);
    }

    private Optional<Instant> exportedAt() {
        return said.or(notes::latest);
    }

    /** By the target's clock, in whole seconds; nothing where that is behind the source's. */
    private Duration sinceExport() {
        return exportedAt()
                .map(time -> Duration.between(time, notes.now()).truncatedTo(ChronoUnit.SECONDS))
                .filter(time -> !time.isNegative())
                .orElse(Duration.ZERO);
    }

    private void warnUnlessMovable(Findings warnings) {
        if (exportedAt().isEmpty()) {
            warnings.add(
                    "Nothing in the archive tells when it was made, so no time was moved",
                    Place.NOWHERE,
                    "Import right after the export, or look at the list of the first 24 hours before you decide.");
        } else if (exportedAt().get().isAfter(notes.now())) {
            warnings.add(
                    "The source's clock is ahead of the target's: the archive was made later than it is there now, so no"
                            + " time was moved",
                    Place.NOWHERE,
                    "Set the clocks of both machines right.");
        }
    }

    private List<Long> due(DueRows rows, Duration moved) {
        ModelClock clock = rows.clock();
        Duration by = clock.clock().agreed() ? Duration.ZERO : moved;
        return rows.stream()
                .filter(row -> clock.isDue(row.time(), by, notes.now()))
                .filter(row -> arriving.test(clock.model(), row.id()) && isConditionTrue(clock, row))
                .map(DueRow::id)
                .toList();
    }

    private boolean isConditionTrue(ModelClock clock, DueRow row) {
        Optional<Where> where = clock.clock().asLongAs().map(Clock.AsLongAs::where);
        return where.isEmpty()
                || (row.other() instanceof Long other
                        && isTrue(where.get(), clock.other().orElseThrow().target(), other));
    }

    private boolean isTrue(Where where, String model, long id) {
        String value = replaced.value(model, where.column(), id);
        return value == null ? notes.isFulfilled(model, where, id) : value.equals(where.value());
    }

    /** @param resumed how many it would be if times were moved */
    private void warn(ModelClock clock, List<Long> due, int resumed, Findings warnings) {
        if (clock.clock().grave() && !resume) {
            warnings.add(Finding.of(
                            "Karrot will do this by itself in the first 24 hours: "
                                    + clock.clock().what(),
                            Place.model(clock.model())
                                    .row(due.get(0))
                                    .field(clock.column().name()),
                            "With --clocks resume, time goes on from where it stood at the export. It would then do so with "
                                    + resumed + " of these " + due.size() + ".")
                    .counted(due.size()));
        }
    }

    /** Tells what is put in place of values. */
    @FunctionalInterface
    public interface Replaced {
        /** The value that a field of a row of the archive gets, or null where it keeps its own. */
        String value(String model, String field, long id);
    }
}
