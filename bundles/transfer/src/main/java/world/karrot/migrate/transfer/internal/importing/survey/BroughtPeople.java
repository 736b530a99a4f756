package world.karrot.migrate.transfer.internal.importing.survey;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.content.Where;
import world.karrot.migrate.api.model.Reference;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.api.model.ResolvedModels;

/** Which people the rows that take part bring along; an archive may hold more, such as those of content left out. */
public final class BroughtPeople {
    private final Map<String, Set<Long>> brought = new HashMap<>();
    private final Map<String, Set<Long>> needed = new HashMap<>();

    BroughtPeople(ResolvedModels models) {
        models.models().stream()
                .filter(people -> !models.selectorsOf(people).isEmpty())
                .forEach(people -> {
                    brought.put(people.name(), new HashSet<>());
                    needed.put(people.name(), new HashSet<>());
                });
    }

    /** Notes whom a row brings along. */
    void note(ResolvedModel model, Row row) {
        model.traits(Trait.People.class)
                .filter(people ->
                        people.where().filter(where -> !isTrue(where, row)).isEmpty())
                .flatMap(people -> model.reference(people.reference()).stream())
                .forEach(reference -> note(reference, row));
    }

    private static boolean isTrue(Where where, Row row) {
        return where.value().equals(row.values().get(where.column()));
    }

    private void note(Reference reference, Row row) {
        if (row.values().get(reference.field()) instanceof Long id && brought.containsKey(reference.target())) {
            brought.get(reference.target()).add(id);
        }
    }

    /** Notes that a row cannot do without somebody. */
    void noteNeeded(String people, long id) {
        if (isNotBrought(people, id)) {
            needed.get(people).add(id);
        }
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
