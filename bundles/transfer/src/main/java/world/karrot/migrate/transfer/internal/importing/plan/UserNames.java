package world.karrot.migrate.transfer.internal.importing.plan;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.transfer.internal.importing.survey.ModelSurvey;
import world.karrot.migrate.transfer.internal.importing.survey.Survey;

/** Finds out whose user name on the target is not the one on the source, since mentions have to follow. */
record UserNames(Survey survey, ImportTransaction target) {
    /** Returns new names by old ones in lower case. */
    Map<String, String> changed(Draft draft) {
        Map<String, String> names = new HashMap<>();
        survey.surveys().values().stream()
                .filter(model -> model.keys().isPresent())
                .forEach(model -> model.unique()
                        .forEach((field, values) -> collect(values.texts(), here(model, field, draft), names)));
        return names;
    }

    private Map<Long, String> here(ModelSurvey model, String field, Draft draft) {
        Map<Long, String> here = new HashMap<>(draft.replacements().of(model.name(), field));
        here.putAll(
                ofMatched(model, field, draft.created().decisions(model.name()).matched()));
        return here;
    }

    private Map<Long, String> ofMatched(ModelSurvey model, String field, Map<Long, Long> matched) {
        Map<Long, String> found = target.values(model.table(), field, matched.values());
        Map<Long, String> bySource = new HashMap<>();
        matched.forEach((source, id) -> bySource.put(source, found.get(id)));
        return bySource;
    }

    private static void collect(Map<Long, String> before, Map<Long, String> here, Map<String, String> names) {
        before.forEach((id, name) -> {
            String now = here.get(id);
            if (now != null && !now.equals(name)) {
                names.put(name.toLowerCase(Locale.ROOT), now);
            }
        });
    }
}
