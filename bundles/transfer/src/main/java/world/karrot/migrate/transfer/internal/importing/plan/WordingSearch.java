package world.karrot.migrate.transfer.internal.importing.plan;

import java.util.HashMap;
import java.util.Map;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.transfer.internal.importing.ids.IdMap;
import world.karrot.migrate.transfer.internal.importing.survey.ModelSurvey;
import world.karrot.migrate.transfer.internal.importing.survey.Survey;
import world.karrot.migrate.transfer.internal.importing.wording.Links;
import world.karrot.migrate.transfer.internal.importing.wording.MediaAddresses;
import world.karrot.migrate.transfer.internal.importing.wording.Wording;

/**
 * Finds out what becomes of what texts and JSON speak of.
 *
 * @param site the target's SITE_URL, or empty
 */
record WordingSearch(Survey survey, ImportTransaction target, String site) {
    Wording find(Draft draft, Map<String, IdMap> ids) {
        return new Wording(
                new UserNames(survey, target).changed(draft),
                links(ids),
                new MediaAddresses(draft.files(), survey.site(), site),
                changedValues(draft.replacements()));
    }

    private Links links(Map<String, IdMap> ids) {
        Map<String, String> pages = new HashMap<>();
        survey.surveys()
                .forEach((name, model) ->
                        model.model().traits(Trait.LinkedAs.class).forEach(linked -> pages.put(linked.page(), name)));
        return new Links(survey.site(), site, pages, ids);
    }

    /** New values by model, field and old value, of what was taken on the target. */
    private Map<String, Map<String, Map<String, String>>> changedValues(Replacements replacements) {
        Map<String, Map<String, Map<String, String>>> values = new HashMap<>();
        survey.surveys().forEach((name, model) -> values.put(name, changedValues(model, replacements)));
        return values;
    }

    private static Map<String, Map<String, String>> changedValues(ModelSurvey model, Replacements replacements) {
        Map<String, Map<String, String>> values = new HashMap<>();
        model.unique().forEach((field, unique) -> {
            Map<String, String> changed = new HashMap<>();
            Map<Long, String> now = replacements.of(model.name(), field);
            unique.taken().forEach((id, old) -> changed.put(old, now.getOrDefault(id, old)));
            values.put(field, changed);
        });
        return values;
    }
}
