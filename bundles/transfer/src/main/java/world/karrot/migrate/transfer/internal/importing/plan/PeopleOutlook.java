package world.karrot.migrate.transfer.internal.importing.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.transfer.PeopleService.Account;
import world.karrot.migrate.api.transfer.PeopleService.Person;
import world.karrot.migrate.api.transfer.PersonChoice.Decision;
import world.karrot.migrate.transfer.internal.importing.people.PeopleDecisions;
import world.karrot.migrate.transfer.internal.importing.people.PeopleDecisions.Doubt;
import world.karrot.migrate.transfer.internal.importing.survey.ModelSurvey;
import world.karrot.migrate.transfer.internal.importing.survey.NaturalKeys;
import world.karrot.migrate.transfer.internal.importing.survey.UniqueValues;

/** What would become of the people of one model, said of each of them. */
public final class PeopleOutlook {
    private final ModelSurvey survey;
    private final NaturalKeys people;
    private final Set<Long> former;
    private final PeopleDecisions decisions;
    private final Replacements replacements;
    private final Map<Long, String> accounts;

    /**
     * Takes what was decided.
     *
     * @param former ids of people who did not come along and are needed
     */
    PeopleOutlook(
            ModelSurvey survey,
            Set<Long> former,
            PeopleDecisions decisions,
            Replacements replacements,
            ImportTransaction target) {
        this.survey = survey;
        this.people = survey.keys().orElseThrow();
        this.former = former;
        this.decisions = decisions;
        this.replacements = replacements;
        Collection<Long> matched = decisions.matched().values();
        this.accounts = target.values(survey.table(), people.field(), matched);
    }

    /** By id. */
    public List<Person> people() {
        Set<Long> ids = new TreeSet<>(people.keys().keySet());
        ids.removeAll(decisions.leftOut());
        ids.addAll(former);
        return ids.stream().map(this::person).toList();
    }

    private Person person(long id) {
        String email = Objects.requireNonNullElse(people.keys().get(id), "");
        return new Person(id, name(id), email, becomes(id), account(id), notes(id));
    }

    private String name(long id) {
        String name = survey.names().get(id);
        return name == null ? knownName(id) : name;
    }

    private String knownName(long id) {
        return survey.model()
                .trait(Trait.NamedBy.class)
                .map(named -> survey.known(id).get(named.column()))
                .map(Object::toString)
                .orElse("");
    }

    private Decision becomes(long id) {
        if (decisions.matched().containsKey(id)) {
            return Decision.MATCH;
        }
        if (former.contains(id)) {
            return decisions.isAnonymous(id) ? Decision.ANONYMOUS : Decision.FORMER;
        }
        return decisions.isCreated(id) ? Decision.CREATE : Decision.ANONYMOUS;
    }

    private Optional<Account> account(long id) {
        return Optional.ofNullable(decisions.matched().get(id))
                .filter(found -> !doubts(id).contains(Doubt.SEVERAL))
                .map(found -> new Account(found, accounts.getOrDefault(found, "")));
    }

    private Set<Doubt> doubts(long id) {
        return decisions.doubts().getOrDefault(id, Set.of());
    }

    private List<String> notes(long id) {
        List<String> notes = new ArrayList<>();
        if (former.contains(id)) {
            notes.add("not a member");
        }
        if (becomes(id) == Decision.CREATE) {
            survey.unique()
                    .forEach((field, values) -> renamed(id, field, values).ifPresent(notes::add));
            if (survey.accounts().privileges().containsKey(id)) {
                notes.add("will have no admin rights");
            }
        }
        doubts(id).stream().sorted().map(this::note).forEach(notes::add);
        return notes;
    }

    private Optional<String> renamed(long id, String field, UniqueValues values) {
        return Optional.ofNullable(replacements.of(survey.name(), field, id))
                .map(free -> values.replaced(values.texts().getOrDefault(id, ""), free));
    }

    private String note(Doubt doubt) {
        String field = people.field();
        return switch (doubt) {
            case UNPROVEN -> field + " not verified on the target";
            case INACTIVE -> "deactivated on the target";
            case SEVERAL -> "several accounts on the target have this " + field + ": say which one";
            case SHARED -> "somebody else here would become the same account";
            case LOOKS_ALIKE -> field + " looks like another one: say match or anonymous";
            case NO_ADDRESS -> field + " is no single address: say match or anonymous";
            case ALIKE -> "somebody else here has this " + field + " in different case, and neither could log in";
        };
    }
}
