package world.karrot.migrate.transfer.internal.importing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Rows that a model's required references ask for and that had not been seen when they did. What was still missing in
 * the end needs a stand-in, or is a problem.
 */
final class Needs {
    private final Map<Need, Map<Long, Asked>> open = new LinkedHashMap<>();

    void add(String model, Cell cell, long row, long target) {
        open.computeIfAbsent(new Need(model, cell.field(), cell.target().orElse("")), need -> new LinkedHashMap<>())
                .merge(target, new Asked(row, 1), Asked::plus);
    }

    /** Drops what came after all. */
    void settle(Map<String, ModelSurvey> surveys) {
        open.forEach((need, targets) -> {
            ModelSurvey survey = surveys.get(need.target());
            if (survey != null) {
                targets.keySet().removeIf(survey.ids()::knows);
            }
        });
        open.values().removeIf(Map::isEmpty);
    }

    /** What is missing: by reference, the target ids and who asked for them first. */
    Map<Need, Map<Long, Asked>> open() {
        return open;
    }

    /** The missing rows of one model. */
    Set<Long> missing(String target) {
        Set<Long> ids = new TreeSet<>();
        open.forEach((need, targets) -> {
            if (need.target().equals(target)) {
                ids.addAll(targets.keySet());
            }
        });
        return ids;
    }

    /** A required reference. */
    record Need(String model, String field, String target) {}

    /** The first row that asked, and how many did. */
    record Asked(long row, long count) {
        Asked plus(Asked other) {
            return new Asked(row, count + other.count);
        }
    }
}
