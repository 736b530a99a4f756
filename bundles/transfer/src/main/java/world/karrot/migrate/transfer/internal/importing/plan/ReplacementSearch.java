package world.karrot.migrate.transfer.internal.importing.plan;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.importing.people.PeopleDecisions;
import world.karrot.migrate.transfer.internal.importing.survey.ModelSurvey;
import world.karrot.migrate.transfer.internal.importing.survey.UniqueValues;

/** Finds the values of one model's created rows that cannot be on the target what they are in the archive. */
record ReplacementSearch(ModelSurvey model, PeopleDecisions decisions, ImportTransaction target, Findings changes) {
    Replacements find(boolean resetPasswords) {
        model.accounts().privileges().forEach(this::noteLost);
        noteUnproven();
        return Replacements.all(Stream.concat(
                model.unique().entrySet().stream().map(field -> free(field.getKey(), field.getValue())),
                model.model()
                        .traits(Trait.Password.class)
                        .map(password -> resetPasswords ? reset(password) : replaceUnsound(password))));
    }

    private Replacements free(String field, UniqueValues values) {
        Map<Long, String> taken = new LinkedHashMap<>(values.taken());
        taken.keySet().removeIf(id -> !decisions.isCreated(id));
        AvailableValues available = new AvailableValues(target, model.table(), values);
        available.expect(taken.values());
        Map<Long, String> replaced = new LinkedHashMap<>();
        taken.forEach((id, value) -> {
            String other = available.like(value);
            replaced.put(id, other);
            changes.add(values.replaced(value, other), place(field).row(id), "");
        });
        return Replacements.of(model.name(), field, replaced);
    }

    private void noteLost(long id, Set<String> fields) {
        if (decisions.isCreated(id)) {
            fields.stream()
                    .filter(field -> !proof().equals(Optional.of(field)))
                    .sorted()
                    .forEach(field -> changes.add(
                            "\"" + userName(id) + "\" had this right on the source, and does not have it here",
                            place(field).row(id),
                            "Give it to them on the target, if they should have it."));
        }
    }

    /** It is declared to be never taken over only where that was asked for. */
    private void noteUnproven() {
        long unproven = model.accounts().privileges().entrySet().stream()
                .filter(person -> proof().filter(person.getValue()::contains).isPresent())
                .filter(person -> decisions.isCreated(person.getKey()))
                .count();
        if (unproven > 0) {
            changes.add(
                    "The addresses of new accounts count as not verified, as was asked for: " + unproven,
                    place(proof().orElseThrow()),
                    "Tell these people to verify their address on the target; until then Karrot sends them nothing.");
        }
    }

    private Optional<String> proof() {
        return model.model().trait(Trait.MatchedBy.class).flatMap(Trait.MatchedBy::proof);
    }

    private String userName(long id) {
        return model.unique().values().stream()
                .flatMap(values -> Stream.ofNullable(values.texts().get(id)))
                .collect(Collectors.joining(" "));
    }

    private Replacements reset(Trait.Password password) {
        return unusable(
                password, model.ids().stream().boxed(), "The passwords of new accounts were reset, as was asked for: ");
    }

    private Replacements replaceUnsound(Trait.Password password) {
        return unusable(
                password,
                model.accounts().unsound(password.column()).stream(),
                "The passwords of new accounts were reset, since Karrot does not store passwords in their way: ");
    }

    private Replacements unusable(Trait.Password password, Stream<Long> ids, String what) {
        Map<Long, String> unusable = new HashMap<>();
        ids.filter(decisions::isCreated)
                .forEach(id -> unusable.put(id, password.none().get()));
        if (!unusable.isEmpty()) {
            changes.add(
                    what + unusable.size(),
                    place(password.column()),
                    "Tell these people to choose \"forgot password\" on the target.");
        }
        return Replacements.of(model.name(), password.column(), unusable);
    }

    private Place place(String field) {
        return Place.model(model.name()).field(field);
    }
}
