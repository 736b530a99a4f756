package world.karrot.migrate.transfer.internal.importing.survey;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Rows that a model's required references ask for and that had not been seen when they did. What was still missing in
 * the end needs a stand-in, or is a problem.
 */
public final class UnresolvedReferences {
    private final Map<Reference, Map<Long, Asked>> open = new LinkedHashMap<>();
    private long size;

    void add(String model, String field, String target, long row, long id) {
        Map<Long, Asked> targets =
                open.computeIfAbsent(new Reference(model, field, target), reference -> new LinkedHashMap<>());
        size -= targets.size();
        targets.merge(id, new Asked(row, 1), Asked::plus);
        size += targets.size();
    }

    /** How many have been added, each target of a reference once. */
    long size() {
        return size;
    }

    /** Drops what came after all. */
    void settle(Map<String, ModelSurvey> surveys) {
        open.forEach((reference, targets) -> {
            ModelSurvey survey = surveys.get(reference.target());
            if (survey != null) {
                targets.keySet().removeIf(survey.ids()::knows);
            }
        });
        open.values().removeIf(Map::isEmpty);
    }

    /** What is missing: by reference, the target ids and who asked for them first. */
    public Map<Reference, Map<Long, Asked>> open() {
        return open;
    }

    /** The missing rows of one model. */
    public Set<Long> missing(String target) {
        Set<Long> ids = new TreeSet<>();
        open.forEach((reference, targets) -> {
            if (reference.target().equals(target)) {
                ids.addAll(targets.keySet());
            }
        });
        return ids;
    }

    /** A required reference. */
    public record Reference(String model, String field, String target) {}

    /** The first row that asked, and how many did. */
    public record Asked(long row, long count) {
        Asked plus(Asked other) {
            return new Asked(row, count + other.count);
        }
    }
}
