package world.karrot.migrate.transfer.internal.importing.survey;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.content.Whose;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.transfer.internal.importing.ids.IdText;

/**
 * What rows say of people whom the admin makes anonymous; an export has taken out already what they say of those who
 * have left. Filled by the first reading, asked by those after it.
 */
public final class Redactions {
    private final ResolvedModels models;
    private final Set<Long> anonymous;
    private final Map<String, Set<Long>> concerned = new HashMap<>();

    /** @param anonymous ids of people who are to become anonymous */
    public Redactions(ResolvedModels models, Set<Long> anonymous) {
        this.models = models;
        this.anonymous = anonymous;
    }

    /** Notes that a row is about an anonymous person by way of another row, which belongs to it. */
    void note(ResolvedModel model, Row row) {
        if (!anonymous.isEmpty()) {
            models.models()
                    .forEach(about -> about.traits(Trait.Redacted.class).forEach(trait -> {
                        if (trait.whose() instanceof Whose.Rows by && by.model().equals(model.name())) {
                            note(about, model, by, row);
                        }
                    }));
        }
    }

    private void note(ResolvedModel about, ResolvedModel model, Whose.Rows by, Row row) {
        if (isAnonymous(row.values().get(by.reference()))) {
            model.owners().stream()
                    .filter(owner -> owner.target().equals(about.name()))
                    .forEach(owner -> {
                        if (row.values().get(owner.field()) instanceof Long id) {
                            concerned
                                    .computeIfAbsent(about.name(), name -> new HashSet<>())
                                    .add(id);
                        }
                    });
        }
    }

    /**
     * What of a column's value is to be emptied.
     *
     * @param id the row's
     * @return the value, if it is the very same object
     */
    public Object redacted(ResolvedModel model, String column, long id, Object value, Map<String, Object> row) {
        if (anonymous.isEmpty()) {
            return value;
        }
        LongPredicate isConcerned = concerned.getOrDefault(model.name(), Set.of())::contains;
        List<Trait.Redacted> traits = model.traits(Trait.Redacted.class)
                .filter(trait -> trait.column().equals(column))
                .toList();
        Object redacted = value;
        for (Trait.Redacted trait : traits) {
            redacted = redacted(trait, redacted, row, isConcerned.test(id));
        }
        return redacted;
    }

    private Object redacted(Trait.Redacted trait, Object value, Map<String, Object> row, boolean isConcerned) {
        if (trait.key().isEmpty()) {
            return isAbout(trait.whose(), row, isConcerned) ? "" : value;
        }
        String key = trait.key().get();
        if (!(value instanceof Map<?, ?> object)
                || object.get(key) == null
                || !isAbout(trait.whose(), object, isConcerned)) {
            return value;
        }
        Map<Object, Object> redacted = new LinkedHashMap<>(object);
        redacted.put(key, "");
        return redacted;
    }

    /** @param values the row's, or those of the object in it that the key is of */
    private boolean isAbout(Whose whose, Map<?, ?> values, boolean isConcerned) {
        if (whose instanceof Whose.Reference by) {
            return isAnonymous(values.get(by.reference()));
        }
        return whose instanceof Whose.Key by ? isAnonymous(values.get(by.key())) : isConcerned;
    }

    private boolean isAnonymous(Object id) {
        return id instanceof Long person
                ? anonymous.contains(person)
                : id instanceof String text
                        && IdText.parse(text).filter(anonymous::contains).isPresent();
    }
}
