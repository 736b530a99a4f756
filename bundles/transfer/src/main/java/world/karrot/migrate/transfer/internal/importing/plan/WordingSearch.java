package world.karrot.migrate.transfer.internal.importing.plan;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.transfer.internal.importing.ids.IdMap;
import world.karrot.migrate.transfer.internal.importing.survey.ModelSurvey;
import world.karrot.migrate.transfer.internal.importing.survey.Survey;
import world.karrot.migrate.transfer.internal.importing.survey.UniqueValues;
import world.karrot.migrate.transfer.internal.importing.wording.Links;
import world.karrot.migrate.transfer.internal.importing.wording.MediaAddresses;
import world.karrot.migrate.transfer.internal.importing.wording.Page;
import world.karrot.migrate.transfer.internal.importing.wording.Wording;

/**
 * Finds out what becomes of what texts and JSON speak of.
 *
 * @param site the target's SITE_URL, or empty
 */
record WordingSearch(Survey survey, ImportTransaction target, String site) {
    Wording find(Draft draft, Map<String, IdMap> ids) {
        Map<String, Map<String, Map<String, String>>> changed = changedValues(draft.replacements());
        return new Wording(
                new UserNames(survey, target).changed(draft),
                links(ids, changed),
                new MediaAddresses(draft.files(), site),
                survey.notes().names(),
                changed);
    }

    private Links links(Map<String, IdMap> ids, Map<String, Map<String, Map<String, String>>> changed) {
        Map<String, Page> pages = new HashMap<>();
        survey.surveys()
                .forEach((name, model) -> model.model()
                        .traits(Trait.LinkedAs.class)
                        .forEach(linked -> pages.put(
                                linked.page().toLowerCase(Locale.ROOT),
                                linked.column()
                                        .map(column -> page(model, column, changed))
                                        .orElseGet(() -> Page.of(ids.get(name))))));
        return new Links(survey.site(), site, pages);
    }

    private static Page page(ModelSurvey model, String column, Map<String, Map<String, Map<String, String>>> changed) {
        UniqueValues values = model.unique().get(column);
        Map<String, String> others = changed.get(model.name()).get(column);
        return values == null
                ? Page.NONE
                : name -> Optional.of(name.toLowerCase(Locale.ROOT))
                        .filter(values::knows)
                        .map(known -> others.getOrDefault(known, known));
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
