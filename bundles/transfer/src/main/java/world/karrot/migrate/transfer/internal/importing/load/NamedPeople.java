package world.karrot.migrate.transfer.internal.importing.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import world.karrot.migrate.api.model.Reference;
import world.karrot.migrate.api.transfer.ImportReport.Added;
import world.karrot.migrate.api.transfer.ModelCount;
import world.karrot.migrate.transfer.internal.importing.ids.IdMap;
import world.karrot.migrate.transfer.internal.importing.plan.PlannedImport;
import world.karrot.migrate.transfer.internal.importing.survey.ModelSurvey;

/** Counts the new rows that name people who were there already. */
final class NamedPeople {
    private final Map<String, IdMap> people = new LinkedHashMap<>();
    private final Map<String, Map<Long, Map<String, Long>>> rows = new LinkedHashMap<>();

    NamedPeople(PlannedImport run) {
        run.survey().surveys().values().stream()
                .filter(model -> model.keys().isPresent())
                .map(ModelSurvey::name)
                .filter(model -> run.plan().ids().get(model).matched() > 0)
                .forEach(model -> people.put(model, run.plan().ids().get(model)));
    }

    /** The columns of a model that may name somebody; none where nobody was there. */
    List<Reference> columns(ModelSurvey model) {
        return model.model().references().stream()
                .filter(reference -> people.containsKey(reference.target()))
                .toList();
    }

    /** Counts a row once for each person that it names in some columns. */
    void note(String model, Map<String, Object> row, List<Reference> columns) {
        if (columns.isEmpty()) {
            return;
        }
        Set<Named> named = new HashSet<>();
        for (Reference column : columns) {
            if (row.get(column.field()) instanceof Long id
                    && people.get(column.target()).isMatched(id)) {
                named.add(new Named(column.target(), id));
            }
        }
        named.forEach(person -> rows.computeIfAbsent(person.model(), people -> new TreeMap<>())
                .computeIfAbsent(person.id(), id -> new LinkedHashMap<>())
                .merge(model, 1L, Long::sum));
    }

    /** By id. */
    List<Added> added() {
        List<Added> added = new ArrayList<>();
        rows.forEach((model, byId) -> byId.forEach(
                (id, counts) -> added.add(new Added(id, people.get(model).target(id), counts(counts)))));
        return added;
    }

    private static List<ModelCount> counts(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(count -> new ModelCount(count.getKey(), count.getValue()))
                .toList();
    }

    private record Named(String model, long id) {}
}
