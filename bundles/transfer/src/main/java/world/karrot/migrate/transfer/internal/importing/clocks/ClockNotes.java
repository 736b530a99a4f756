package world.karrot.migrate.transfer.internal.importing.clocks;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.content.Where;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.api.model.ResolvedModels;

/**
 * What the first reading notes for the sake of Karrot's clocks: with which rows Karrot would do something on the first
 * day if no time was moved, and the latest time of all. Written by that reading alone.
 */
public final class ClockNotes {
    /** Karrot's columns that say when something was done: before the archive was made. */
    private static final Set<String> DONE_AT = Set.of("created_at", "updated_at", "lastseen_at");

    private final ImportTransaction target;
    private final Instant now;
    private final Map<String, List<Column>> doneAt;
    private final List<DueRows> due;
    private final Map<String, List<DueRows>> dueByModel;
    private final Map<String, Map<Where, Set<Long>>> fulfilled = new HashMap<>();
    private Instant latest = Instant.MIN;
    private long kept;

    /** Begins, with the target's time. */
    public ClockNotes(ResolvedModels models, ImportTransaction target) {
        this.target = target;
        this.now = target.now();
        this.doneAt = models.models().stream().collect(Collectors.toMap(ResolvedModel::name, ClockNotes::doneAt));
        this.due = models.models().stream()
                .flatMap(ModelClock::of)
                .map(DueRows::new)
                .toList();
        this.dueByModel =
                due.stream().collect(Collectors.groupingBy(rows -> rows.clock().model()));
        due.forEach(rows -> watch(rows.clock()));
    }

    private static List<Column> doneAt(ResolvedModel model) {
        return model.table().columns().stream()
                .filter(column -> DONE_AT.contains(column.name()))
                .toList();
    }

    private void watch(ModelClock clock) {
        clock.other()
                .ifPresent(other -> fulfilled
                        .computeIfAbsent(other.target(), model -> new HashMap<>())
                        .put(clock.clock().asLongAs().orElseThrow().where(), new HashSet<>()));
    }

    /**
     * Notes a row.
     *
     * @param row its values by field
     */
    public void note(ResolvedModel model, long id, Function<String, Object> row) {
        for (Column column : doneAt.get(model.name())) {
            noteDone(target.moment(column, row.apply(column.name())));
        }
        fulfilled.getOrDefault(model.name(), Map.of()).forEach((where, ids) -> {
            if (where.value().equals(row.apply(where.column()))) {
                ids.add(id);
                kept++;
            }
        });
        for (DueRows rows : dueByModel.getOrDefault(model.name(), List.of())) {
            kept += rows.note(id, row, target, now) ? 1 : 0;
        }
    }

    private void noteDone(Optional<Instant> time) {
        latest = time.filter(moment -> moment.isAfter(latest)).orElse(latest);
    }

    /** How many rows are kept. */
    public long kept() {
        return kept;
    }

    /** The target's time when the import began. */
    public Instant now() {
        return now;
    }

    /** The latest time at which something was done by what the rows say; nothing if they say none. */
    Optional<Instant> latest() {
        return latest.equals(Instant.MIN) ? Optional.empty() : Optional.of(latest);
    }

    /** Those of each clock, in the order in which models are loaded. */
    List<DueRows> due() {
        return due;
    }

    /** Whether a row of the archive fulfils the condition of a clock. */
    boolean isFulfilled(String model, Where where, long id) {
        return fulfilled.get(model).get(where).contains(id);
    }
}
