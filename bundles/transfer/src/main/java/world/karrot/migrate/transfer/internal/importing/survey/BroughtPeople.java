package world.karrot.migrate.transfer.internal.importing.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.content.Where;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.api.model.ResolvedModels.Selector;

/** Which people the rows that take part bring along; an archive may hold more, such as those of content left out. */
public final class BroughtPeople {
    /** What brings people along, by the model whose rows do. */
    private final Map<String, List<Selector>> selectors = new HashMap<>();

    private final Map<String, Set<Long>> brought = new HashMap<>();
    private final Map<String, Set<Long>> needed = new HashMap<>();
    private long kept;

    BroughtPeople(ResolvedModels models) {
        for (ResolvedModel people : models.models()) {
            List<Selector> some = models.selectorsOf(people);
            if (!some.isEmpty()) {
                brought.put(people.name(), new HashSet<>());
                needed.put(people.name(), new HashSet<>());
                some.forEach(selector -> selectors
                        .computeIfAbsent(selector.model().name(), model -> new ArrayList<>())
                        .add(selector));
            }
        }
    }

    /** Notes whom a row brings along. */
    void note(ResolvedModel model, Row row) {
        selectors.getOrDefault(model.name(), List.of()).forEach(selector -> note(selector, row.values()));
    }

    private void note(Selector selector, Map<String, Object> row) {
        if (selector.where().filter(where -> !isTrue(where, row)).isEmpty()
                && row.get(selector.reference().field()) instanceof Long id) {
            keep(brought.get(selector.reference().target()), id);
        }
    }

    private static boolean isTrue(Where where, Map<String, Object> row) {
        return where.value().equals(row.get(where.column()));
    }

    /** Notes that a row cannot do without somebody. */
    void noteNeeded(String people, long id) {
        if (isNotBrought(people, id)) {
            keep(needed.get(people), id);
        }
    }

    private void keep(Set<Long> people, long id) {
        kept += people.add(id) ? 1 : 0;
    }

    /** How much is kept of them. Asked for after every row. */
    long kept() {
        return kept;
    }

    /** Whether somebody has to be brought along by a row, and has not been so far. */
    boolean isNotBrought(String people, long id) {
        Set<Long> ids = brought.get(people);
        return ids != null && !ids.contains(id);
    }

    /** Those in the archive whom nothing brings along. */
    public Set<Long> leftOut(ModelSurvey people) {
        Set<Long> leftOut = new TreeSet<>();
        people.ids().stream().filter(id -> isNotBrought(people.name(), id)).forEach(leftOut::add);
        return leftOut;
    }

    /** Those of them without whom some rows cannot do. */
    public Set<Long> leftOutAndNeeded(ModelSurvey people) {
        Set<Long> both = leftOut(people);
        both.retainAll(needed.getOrDefault(people.name(), Set.of()));
        return both;
    }
}
