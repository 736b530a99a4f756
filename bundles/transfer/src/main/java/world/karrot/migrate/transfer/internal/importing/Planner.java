package world.karrot.migrate.transfer.internal.importing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import world.karrot.migrate.api.archive.Manifest;
import world.karrot.migrate.api.catalogue.Table;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.model.Content;
import world.karrot.migrate.api.receipt.IdBlocks;
import world.karrot.migrate.api.transfer.ImportRequest;
import world.karrot.migrate.api.transfer.PersonChoice;
import world.karrot.migrate.transfer.internal.Findings;

/** Turns what the first reading gathered into a plan, and finds all that stands in the way. */
final class Planner {
    private final ImportRequest request;
    private final Survey survey;
    private final ImportTransaction target;
    private final List<Content> installed;
    private final String site;
    private final Findings problems;
    private final Findings changes = new Findings();
    private final Findings warnings = new Findings();

    /** @param site the target's SITE_URL, or empty */
    Planner(ImportRequest request, Survey survey, ImportTransaction target, List<Content> installed, String site) {
        this.request = request;
        this.survey = survey;
        this.target = target;
        this.installed = installed;
        this.site = site;
        this.problems = survey.problems();
    }

    /** Decides what can be decided; what stands in the way goes to the survey's problems. */
    Draft draft() {
        request.choices().people().problems().forEach(problems::add);
        Map<String, Fates> fates = fates();
        Map<String, Map<String, Map<Long, String>>> replacements = replacements(fates);
        new GroupNames(request, survey, target, problems).rename(replacements, changes);
        new Versions(survey, installed, target.catalogue()).compare(warnings);
        new Gaps(survey, installed, request.choices().without(), problems).check();
        Travellers travellers = new Travellers(survey, fates);
        travellers.noteAboutOthers(changes);
        survey.lapses().apply(travellers, replacements, changes);
        return new Draft(travellers, replacements, new FilePlan(survey.files(), travellers, problems).rename());
    }

    /** Takes the ids. */
    Plan plan(Draft draft) {
        return plan(draft, target::allocate);
    }

    /** The same with ids that no table has and nobody takes: for rows that are never loaded. */
    Plan rehearsal(Draft draft) {
        return plan(draft, (table, count) -> new IdBlocks(new long[] {Integer.MAX_VALUE - count}, new long[] {count}));
    }

    private Plan plan(Draft draft, BiFunction<Table, Long, IdBlocks> allocation) {
        Map<String, IdMap> ids = ids(draft.travellers(), allocation);
        return new Plan(
                ids,
                draft.replacements(),
                draft.files(),
                wording(draft, ids),
                survey.redactions(),
                changes.list(),
                warnings.list());
    }

    /** By model. */
    Map<String, Fates> fates() {
        Map<String, Fates> fates = new HashMap<>();
        survey.surveys()
                .forEach((name, model) -> fates.put(
                        name, model.keyed().map(people -> fates(model, people)).orElse(Fates.NONE)));
        return fates;
    }

    private Fates fates(ModelSurvey model, KeyedRows people) {
        Set<Long> former = survey.needs().missing(model.model().name());
        Map<Long, PersonChoice> choices = request.choices().people().byId();
        ChosenPeople chosen = new ChosenPeople(model, people, former, choices, problems);
        return new PeoplePlan(model, people, chosen, problems, warnings).decide(target);
    }

    /** New values by model, field and source id. */
    Map<String, Map<String, Map<Long, String>>> replacements(Map<String, Fates> fates) {
        Map<String, Map<String, Map<Long, String>>> replacements = new HashMap<>();
        boolean keepPasswords = request.choices().keepPasswords();
        survey.surveys()
                .forEach((name, model) ->
                        replacements.put(name, new Replacements(model, fates.get(name), changes).find(keepPasswords)));
        return replacements;
    }

    private Map<String, IdMap> ids(Travellers travellers, BiFunction<Table, Long, IdBlocks> allocation) {
        Map<String, IdMap> ids = new LinkedHashMap<>();
        survey.surveys().forEach((name, model) -> ids.put(name, ids(model, travellers, allocation)));
        return ids;
    }

    private IdMap ids(ModelSurvey model, Travellers travellers, BiFunction<Table, Long, IdBlocks> allocation) {
        String name = model.model().name();
        SourceIds created = model.ids().only(id -> travellers.isCreated(name, id));
        Fates fates = travellers.fates().get(name);
        Set<Long> standing = standing(model, fates);
        IdBlocks blocks = allocation.apply(model.model().table(), created.size() + (long) standing.size());
        Map<Long, Long> standIns = new LinkedHashMap<>();
        standing.forEach(id -> standIns.put(id, blocks.get(created.size() + (long) standIns.size())));
        return new IdMap(created, blocks, fates.matched(), standIns);
    }

    /** The rows that others need and that get a stand-in. */
    private Set<Long> standing(ModelSurvey model, Fates fates) {
        if (model.model().model().trait(Trait.StandIn.class).isEmpty()) {
            return Set.of();
        }
        Set<Long> standing = survey.needs().missing(model.model().name());
        standing.addAll(fates.anonymous());
        standing.removeAll(fates.matched().keySet());
        return standing;
    }

    private Wording wording(Draft draft, Map<String, IdMap> ids) {
        Map<String, Fates> fates = draft.travellers().fates();
        return new Wording(
                new UserNames(survey, target).changed(fates, draft.replacements()),
                links(ids),
                new MediaAddresses(draft.files(), source(), site),
                changedValues(draft.replacements()));
    }

    /** New values by model, field and old value, of what was taken on the target. */
    private Map<String, Map<String, Map<String, String>>> changedValues(
            Map<String, Map<String, Map<Long, String>>> replacements) {
        Map<String, Map<String, Map<String, String>>> values = new HashMap<>();
        survey.surveys()
                .forEach((name, model) -> model.free()
                        .forEach((field, free) -> free.taken()
                                .forEach((id, old) -> Optional.ofNullable(replacements
                                                .get(name)
                                                .get(field)
                                                .get(id))
                                        .ifPresent(now -> values.computeIfAbsent(name, n -> new HashMap<>())
                                                .computeIfAbsent(field, f -> new HashMap<>())
                                                .put(old, now)))));
        return values;
    }

    private String source() {
        return survey.manifest().map(Manifest::site).orElse("");
    }

    private Links links(Map<String, IdMap> ids) {
        Map<String, String> pages = new HashMap<>();
        survey.surveys()
                .forEach((name, model) -> model.model()
                        .model()
                        .traits(Trait.LinkedAs.class)
                        .forEach(linked -> pages.put(linked.page(), name)));
        return new Links(source(), site, pages, ids);
    }
}
