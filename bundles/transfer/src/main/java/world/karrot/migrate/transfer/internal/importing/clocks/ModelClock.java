package world.karrot.migrate.transfer.internal.importing.clocks;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.content.Clock;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.model.Reference;
import world.karrot.migrate.api.model.ResolvedModel;

/**
 * A clock of a model that takes part.
 *
 * @param model the model's name
 * @param column that it is counted from
 * @param other leads to the row that its condition is about; empty where it has none, or that takes no part
 */
record ModelClock(String model, Clock clock, Column column, Optional<Reference> other) {
    private static final Duration FIRST_DAY = Duration.ofDays(1);

    /** Those whose columns the target has: a Karrot without them does nothing by them. */
    static Stream<ModelClock> of(ResolvedModel model) {
        Set<String> fields = model.table().columns().stream()
                .map(column -> model.field(column.name()))
                .collect(Collectors.toSet());
        return model.traits(Trait.ByClock.class)
                .map(Trait.ByClock::clock)
                .filter(clock -> fields.containsAll(clock.undone()))
                .flatMap(clock -> model.table().column(clock.column()).stream()
                        .map(column -> new ModelClock(model.name(), clock, column, other(model, clock))));
    }

    private static Optional<Reference> other(ResolvedModel model, Clock clock) {
        return clock.asLongAs().flatMap(condition -> model.reference(condition.reference()));
    }

    /** Whether Karrot has not done it with a row. */
    boolean isUndone(Function<String, Object> row) {
        return clock.undone().stream().map(row).allMatch(value -> value == null || value.equals(false));
    }

    /**
     * Whether it is done before the first day ends. Like Karrot it counts backwards from now: months have no one
     * length.
     *
     * @param moved by how much the time will be later; the sum may be later than any calendar
     */
    boolean isDue(Instant time, Duration moved, Instant now) {
        Instant last = now.plus(FIRST_DAY)
                .atOffset(ZoneOffset.UTC)
                .minus(clock.after())
                .toInstant();
        return Duration.between(time, last).compareTo(moved) >= 0;
    }
}
