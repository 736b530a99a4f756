package world.karrot.migrate.transfer.internal.importing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.transfer.internal.Findings;

/** Finds the values of one model's created rows that cannot be on the target what they are in the archive. */
record Replacements(ModelSurvey model, Fates fates, Findings changes) {
    /** Returns new values by field and source id. */
    Map<String, Map<Long, String>> find(boolean keepPasswords) {
        Map<String, Map<Long, String>> byField = new HashMap<>();
        model.free().forEach((field, values) -> byField.put(field, free(field, values)));
        model.privileges().forEach(this::noteLost);
        if (!keepPasswords && model.keyed().isPresent()) {
            model.model()
                    .model()
                    .traits(Trait.Password.class)
                    .forEach(password -> byField.put(password.column(), reset(password)));
        }
        return byField;
    }

    private Map<Long, String> free(String field, FreeValues values) {
        Map<Long, String> replaced = new LinkedHashMap<>();
        values.taken().forEach((id, value) -> {
            if (fates.isCreated(id)) {
                String free = values.replacement(value);
                replaced.put(id, free);
                changes.add(values.replaced(value, free), place(field).row(id), "");
            }
        });
        return replaced;
    }

    private void noteLost(long id, Set<String> fields) {
        if (fates.isCreated(id)) {
            fields.stream()
                    .sorted()
                    .forEach(field -> changes.add(
                            "\"" + userName(id) + "\" had this right on the source, and does not have it here",
                            place(field).row(id),
                            "Give it on the target, if it is meant to be."));
        }
    }

    private String userName(long id) {
        return model.free().values().stream()
                .flatMap(values -> Stream.ofNullable(values.texts().get(id)))
                .collect(Collectors.joining(" "));
    }

    private Map<Long, String> reset(Trait.Password password) {
        Map<Long, String> unusable = new HashMap<>();
        model.keyed().orElseThrow().keys().keySet().stream()
                .filter(fates::isCreated)
                .forEach(id -> unusable.put(id, password.none().get()));
        if (!unusable.isEmpty()) {
            changes.add(
                    "The passwords of new accounts were reset, as was asked for: " + unusable.size(),
                    place(password.column()),
                    "Tell these people to choose \"forgot password\" on the target.");
        }
        return unusable;
    }

    private Place place(String field) {
        return Place.model(model.model().name()).field(field);
    }
}
