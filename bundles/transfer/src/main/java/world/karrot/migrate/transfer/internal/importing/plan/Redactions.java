package world.karrot.migrate.transfer.internal.importing.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.content.Whose;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.transfer.internal.importing.ids.IdText;
import world.karrot.migrate.transfer.internal.importing.people.PeopleDecisions;
import world.karrot.migrate.transfer.internal.importing.survey.LinkedPeople;

/**
 * What rows say of people who are nobody on the target is emptied; an export has done so already for those who are not
 * in the archive at all.
 *
 * @param linked whom rows say something of by way of other rows
 * @param decisions about people, by model; of those models only where somebody is nobody
 */
public record Redactions(LinkedPeople linked, Map<String, PeopleDecisions> decisions) {
    /**
     * What of a column's value is to be emptied.
     *
     * @param id the row's
     * @return the value, if it is the very same object
     */
    public Object redacted(ResolvedModel model, String column, long id, Object value, Map<String, Object> row) {
        if (decisions.isEmpty()) {
            return value;
        }
        List<Trait.Redacted> traits = model.traits(Trait.Redacted.class)
                .filter(trait -> trait.column().equals(column))
                .toList();
        Object redacted = value;
        for (Trait.Redacted trait : traits) {
            redacted = redacted(model, trait, id, redacted, row);
        }
        return redacted;
    }

    private Object redacted(ResolvedModel model, Trait.Redacted trait, long id, Object value, Map<String, Object> row) {
        if (trait.key().isEmpty()) {
            return isAboutNobody(model, trait.whose(), id, row) ? "" : value;
        }
        String key = trait.key().get();
        if (!(value instanceof Map<?, ?> object)
                || object.get(key) == null
                || !isAboutNobody(model, trait.whose(), id, object)) {
            return value;
        }
        Map<Object, Object> redacted = new LinkedHashMap<>(object);
        redacted.put(key, "");
        return redacted;
    }

    /** @param values the row's, or those of the object in it that the key is of */
    private boolean isAboutNobody(ResolvedModel model, Whose whose, long id, Map<?, ?> values) {
        if (whose instanceof Whose.Reference by) {
            return model.reference(by.reference())
                    .filter(reference -> isNobody(reference.target(), values.get(by.reference())))
                    .isPresent();
        }
        if (whose instanceof Whose.Key by) {
            return isNobody(by.model(), values.get(by.key()));
        }
        Set<Long> people = linked.of(model.name(), id);
        return decisions.values().stream().anyMatch(some -> people.stream().anyMatch(some::isNobody));
    }

    private boolean isNobody(String people, Object id) {
        PeopleDecisions some = decisions.get(people);
        return some != null
                && (id instanceof Long person
                        ? some.isNobody(person)
                        : id instanceof String text
                                && IdText.parse(text).filter(some::isNobody).isPresent());
    }

    /** Whether nothing at all may be known of somebody. */
    public boolean isAnonymous(long person) {
        return decisions.values().stream().anyMatch(some -> some.isAnonymous(person));
    }
}
