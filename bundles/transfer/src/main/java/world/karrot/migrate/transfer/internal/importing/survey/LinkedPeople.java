package world.karrot.migrate.transfer.internal.importing.survey;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.content.Whose;
import world.karrot.migrate.api.model.Reference;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.api.model.ResolvedModels;

/** Which people rows say something of, where other rows link the two; only of people who may stay behind. */
public final class LinkedPeople {
    private final ResolvedModels models;
    private final Set<Long> anonymous;
    private final BroughtPeople brought;
    private final Map<String, Map<Long, Set<Long>>> people = new HashMap<>();

    /** @param anonymous ids of people who are to become anonymous */
    LinkedPeople(ResolvedModels models, Set<Long> anonymous, BroughtPeople brought) {
        this.models = models;
        this.anonymous = anonymous;
        this.brought = brought;
    }

    void note(ResolvedModel link, Row row) {
        for (ResolvedModel about : models.models()) {
            about.traits(Trait.Redacted.class).forEach(trait -> {
                if (trait.whose() instanceof Whose.Rows by && by.model().equals(link.name())) {
                    link.reference(by.reference()).ifPresent(person -> note(about, link, person, row));
                }
            });
        }
    }

    private void note(ResolvedModel about, ResolvedModel link, Reference person, Row row) {
        if (row.values().get(person.field()) instanceof Long id && mayStayBehind(person, id)) {
            link.owners().stream()
                    .filter(owner -> owner.target().equals(about.name()))
                    .forEach(owner -> {
                        if (row.values().get(owner.field()) instanceof Long linked) {
                            people.computeIfAbsent(about.name(), name -> new HashMap<>())
                                    .computeIfAbsent(linked, key -> new HashSet<>(1))
                                    .add(id);
                        }
                    });
        }
    }

    private boolean mayStayBehind(Reference person, long id) {
        return anonymous.contains(id) || brought.isNotBrought(person.target(), id);
    }

    /** The people whom a row of a model says something of. */
    public Set<Long> of(String model, long id) {
        return people.getOrDefault(model, Map.of()).getOrDefault(id, Set.of());
    }
}
