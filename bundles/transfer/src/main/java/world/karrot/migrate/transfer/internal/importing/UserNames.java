package world.karrot.migrate.transfer.internal.importing;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import world.karrot.migrate.api.instance.ImportTransaction;

/** Finds out whose user name on the target is not the one on the source, since mentions have to follow. */
record UserNames(Survey survey, ImportTransaction target) {
    /** Returns new names by old ones in lower case. */
    Map<String, String> changed(Map<String, Fates> fates, Map<String, Map<String, Map<Long, String>>> replacements) {
        Map<String, String> names = new HashMap<>();
        survey.surveys().forEach((name, model) -> {
            if (model.keyed().isPresent()) {
                model.free().forEach((field, values) -> {
                    Map<Long, String> here =
                            new HashMap<>(replacements.get(name).get(field));
                    here.putAll(ofMatched(model, field, fates.get(name).matched()));
                    collect(values.texts(), here, names);
                });
            }
        });
        return names;
    }

    private Map<Long, String> ofMatched(ModelSurvey model, String field, Map<Long, Long> matched) {
        Map<Long, String> found = target.values(model.model().table(), field, matched.values());
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
