package world.karrot.migrate.transfer.internal.importing.survey;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The models of which some rows may stay behind: by themselves, or because something that they need does. */
final class Droppable {
    private Droppable() {}

    static Set<String> of(Map<String, ModelSurvey> surveys) {
        Set<String> droppable = new HashSet<>();
        int before;
        do {
            before = droppable.size();
            surveys.values().stream()
                    .filter(survey -> survey.hasTargets() || survey.hasPersonalRows() || needsAny(survey, droppable))
                    .forEach(survey -> droppable.add(survey.name()));
        } while (droppable.size() > before);
        return droppable;
    }

    private static boolean needsAny(ModelSurvey survey, Set<String> droppable) {
        return survey.cells().values().stream()
                .filter(Cell::needed)
                .anyMatch(cell -> cell.target().filter(droppable::contains).isPresent());
    }
}
