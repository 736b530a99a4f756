package world.karrot.migrate.transfer.internal.importing.schema;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.archive.Manifest.Field;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.content.Upgrade;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.Kept;

/** Fields of one model's rows that have no column on the target. Written by the first reading alone. */
final class UnknownFields {
    private final ResolvedModel model;
    private final Map<String, ValueCounts> fields = new TreeMap<>();
    private final Kept kept = new Kept();

    UnknownFields(ResolvedModel model) {
        this.model = model;
    }

    /** Notes what a row has in such a field. */
    void note(long row, String field, Object value) {
        if (!isDerived(field)) {
            fields.computeIfAbsent(field, name -> {
                        kept.add(name);
                        return new ValueCounts();
                    })
                    .add(row, value, kept);
        }
    }

    private boolean isDerived(String field) {
        return model.traits(Trait.Derived.class)
                .anyMatch(derived -> derived.fields().contains(field));
    }

    /** How much is kept of them. */
    long kept() {
        return kept.notes();
    }

    /**
     * Says what becomes of them: what is nothing, or what every row has at first, may be lost.
     *
     * @param described by the archive, by name
     * @param taken whether rows got what they had in a column from which the archive's values were made
     */
    void settle(Map<String, Field> described, Predicate<String> taken, Findings problems, Findings changes) {
        fields.forEach((name, values) -> {
            Optional<Upgrade> upgrade = upgrade(name);
            boolean isMade = upgrade.filter(by -> isMade(by, taken)).isPresent();
            long lost = isMade ? 0 : values.others(value -> isFirst(value, upgrade, described.get(name)));
            Place place = Place.model(model.name()).field(name);
            if (lost > 0) {
                problems.add(values.counted(
                        lost,
                        "The target has no such column, and rows have values here that would be lost",
                        place,
                        "Bring both Karrots to the same version, or accept the loss with " + option(name) + "."));
            } else if (!isMade) {
                changes.add(values.counted(
                        values.rows(),
                        "The target has no such column, and nothing is lost: no row has more than the first value here",
                        place,
                        ""));
            }
        });
    }

    private String option(String field) {
        return "--leave-behind " + model.name() + "." + field;
    }

    private Optional<Upgrade> upgrade(String field) {
        return model.traits(Trait.Since.class)
                .filter(since -> Set.of(field, field + "_id").contains(since.column()))
                .map(Trait.Since::upgrade)
                .findFirst();
    }

    /** Whether the target's own upgrade will make the values from what arrives. */
    private static boolean isMade(Upgrade upgrade, Predicate<String> taken) {
        return upgrade instanceof Upgrade.Begun
                || (!upgrade.removes().isEmpty() && upgrade.removes().stream().allMatch(taken));
    }

    private static boolean isFirst(Object value, Optional<Upgrade> upgrade, Field described) {
        boolean isDeclared = upgrade.filter(
                        by -> by instanceof Upgrade.First first && first.value().equals(value))
                .isPresent();
        return isDeclared
                || (described != null
                        && described
                                .first()
                                .filter(String.valueOf(value)::equals)
                                .isPresent());
    }
}
