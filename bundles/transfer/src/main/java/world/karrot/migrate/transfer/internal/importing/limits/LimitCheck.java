package world.karrot.migrate.transfer.internal.importing.limits;

import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.content.Limit;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.instance.Literal;

/** Holds values against what their columns can hold, and what is declared of them. Used by one thread. */
public final class LimitCheck {
    private final ImportTransaction target;
    private final UnaryOperator<String> corrections;
    private final Set<String> zones = new HashSet<>();

    /** @param corrections what can be done about a wrong value in a row, by model */
    public LimitCheck(ImportTransaction target, UnaryOperator<String> corrections) {
        this.target = target;
        this.corrections = corrections;
    }

    /** What can be done about a wrong value in a row of a model. */
    public String correction(String model) {
        return corrections.apply(model);
    }

    /**
     * What is wrong with a value. Quick, since it is asked of every value of every row.
     *
     * @param limits that are declared of the column
     * @return words that follow the value's name
     */
    public Optional<String> objection(Column column, List<Limit> limits, Object value) {
        Optional<String> objection = target.objection(column, value);
        if (value != null) {
            for (Limit limit : limits) {
                objection = objection.or(() -> objection(column, limit, value));
            }
        }
        return objection;
    }

    /** @param value one that the column can hold */
    private Optional<String> objection(Column column, Limit limit, Object value) {
        if (limit instanceof Limit.Lasting lasting) {
            return objection(lasting, target.duration(column, value).orElse(Duration.ZERO));
        }
        String text = value instanceof Literal literal ? literal.text() : value.toString();
        if (limit instanceof Limit.Between between) {
            return objection(between, Long.parseLong(text));
        }
        if (limit instanceof Limit.OneOf oneOf) {
            return objection(oneOf, text);
        }
        return limit instanceof Limit.Recurrence ? RecurrenceRule.objection(text) : ofZone(text);
    }

    private static Optional<String> objection(Limit.Lasting limit, Duration value) {
        return value.isNegative() || value.compareTo(limit.most()) > 0
                ? Optional.of(
                        "is not from 0 to %s days long".formatted(limit.most().toDays()))
                : Optional.empty();
    }

    private static Optional<String> objection(Limit.Between limit, long value) {
        return value < limit.least() || value > limit.greatest()
                ? Optional.of("is not from %s to %s".formatted(limit.least(), limit.greatest()))
                : Optional.empty();
    }

    private static Optional<String> objection(Limit.OneOf limit, String value) {
        return limit.values().contains(value)
                ? Optional.empty()
                : Optional.of(
                        "is none of those that Karrot knows: " + String.join(", ", new TreeSet<>(limit.values())));
    }

    private Optional<String> ofZone(String name) {
        return name.isEmpty() || zones().contains(name) ? Optional.empty() : Optional.of("is no time zone that exists");
    }

    /** PostgreSQL knows some that Python does not, and so does Java, but not the same. Asked for once, and late. */
    private Set<String> zones() {
        if (zones.isEmpty()) {
            zones.addAll(target.timeZones());
            zones.retainAll(ZoneId.getAvailableZoneIds());
        }
        return zones;
    }
}
