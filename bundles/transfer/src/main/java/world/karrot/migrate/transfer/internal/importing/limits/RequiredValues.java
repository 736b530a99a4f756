package world.karrot.migrate.transfer.internal.importing.limits;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.instance.Literal;
import world.karrot.migrate.api.model.Reference;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.transfer.internal.Findings;

/** Values that rows need in the rows that they belong to. Written by the first reading alone. */
public final class RequiredValues {
    private final List<Requirement> requirements = new ArrayList<>();

    /** Owners by id of what they own. */
    private final Map<Step, Map<Long, Long>> owners = new HashMap<>();

    private final Map<String, Set<Step>> steps = new HashMap<>();

    private long kept;

    public RequiredValues(ResolvedModels models) {
        for (ResolvedModel model : models.models()) {
            model.traits(Trait.Requires.class)
                    .forEach(requires -> way(models, model, requires.model())
                            .filter(way -> !way.isEmpty())
                            .ifPresent(way -> watch(new Requirement(model.name(), requires, way, new HashSet<>()))));
        }
    }

    /** The references from a model to another that owns it. */
    private static Optional<List<Step>> way(ResolvedModels models, ResolvedModel from, String to) {
        if (from.name().equals(to)) {
            return Optional.of(List.of());
        }
        for (Reference owner : from.owners()) {
            Optional<List<Step>> rest = models.model(owner.target()).flatMap(next -> way(models, next, to));
            if (rest.isPresent()) {
                List<Step> way = new ArrayList<>(List.of(new Step(from.name(), owner)));
                way.addAll(rest.get());
                return Optional.of(way);
            }
        }
        return Optional.empty();
    }

    private void watch(Requirement requirement) {
        requirements.add(requirement);
        requirement.way().forEach(step -> {
            owners.put(step, new LinkedHashMap<>());
            steps.computeIfAbsent(step.model(), model -> new HashSet<>()).add(step);
        });
    }

    /** Notes a row, given its values by field. */
    public void note(ResolvedModel model, long id, Function<String, Object> row) {
        for (Step step : steps.getOrDefault(model.name(), Set.of())) {
            if (row.apply(step.reference().field()) instanceof Long owner
                    && owners.get(step).put(id, owner) == null) {
                kept++;
            }
        }
        for (Requirement requirement : requirements) {
            if (requirement.requires().model().equals(model.name())
                    && isNone(row.apply(requirement.requires().column()))
                    && requirement.without().add(id)) {
                kept++;
            }
        }
    }

    /** Whether a value is nothing, or an empty text, which is as much to Karrot. */
    public static boolean isNone(Object value) {
        return value == null
                || value.equals("")
                || (value instanceof Literal literal && literal.text().isEmpty());
    }

    /** How much is kept; asked after each row. */
    public long kept() {
        return kept;
    }

    /** Says what is missing, of each row that something is missing in. */
    public void settle(Findings problems) {
        for (Requirement requirement : requirements) {
            Set<Long> needed = new TreeSet<>(requirement.without());
            needed.retainAll(ends(requirement.way()));
            needed.forEach(owner -> problems.add(requirement.missing(owner)));
        }
    }

    /** The rows that a way ends at. */
    private Set<Long> ends(List<Step> way) {
        Set<Long> rows = owners.get(way.get(0)).keySet();
        for (Step step : way) {
            rows = rows.stream()
                    .map(owners.get(step)::get)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
        }
        return rows;
    }

    private record Step(String model, Reference reference) {}

    /**
     * What rows of a model need.
     *
     * @param way to the rows that have to have it
     * @param without ids of those that have it not
     */
    private record Requirement(String model, Trait.Requires requires, List<Step> way, Set<Long> without) {
        Finding missing(Long owner) {
            String field = requires.model() + "." + requires.column();
            return Finding.of(
                    model + " needs a value here: without one, " + requires.without(),
                    Place.model(requires.model()).row(owner).field(requires.column()),
                    "Give it one on the source and export again, or say --value " + field + "=VALUE.");
        }
    }
}
