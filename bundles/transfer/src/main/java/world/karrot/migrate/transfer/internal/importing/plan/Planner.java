package world.karrot.migrate.transfer.internal.importing.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.archive.Manifest;
import world.karrot.migrate.api.catalogue.Table;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.model.Content;
import world.karrot.migrate.api.receipt.IdBlocks;
import world.karrot.migrate.api.transfer.FirstDay;
import world.karrot.migrate.api.transfer.ImportChoices;
import world.karrot.migrate.api.transfer.ImportChoices.Wish;
import world.karrot.migrate.api.transfer.PersonChoice;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.importing.clocks.FirstDaySearch;
import world.karrot.migrate.transfer.internal.importing.ids.IdMap;
import world.karrot.migrate.transfer.internal.importing.ids.SourceIds;
import world.karrot.migrate.transfer.internal.importing.people.ChosenPeople;
import world.karrot.migrate.transfer.internal.importing.people.PeopleDecisions;
import world.karrot.migrate.transfer.internal.importing.people.PeoplePlan;
import world.karrot.migrate.transfer.internal.importing.survey.ModelSurvey;
import world.karrot.migrate.transfer.internal.importing.survey.NaturalKeys;
import world.karrot.migrate.transfer.internal.importing.survey.Survey;

/** Turns what the first reading gathered into a plan, and finds all that stands in the way. */
public final class Planner {
    private final ImportChoices choices;
    private final Survey survey;
    private final ImportTransaction target;
    private final List<Content> installed;
    private final String site;
    private final Findings problems = new Findings();
    private final Findings changes = new Findings();
    private final Findings warnings = new Findings();

    /** @param site the target's SITE_URL, or empty */
    public Planner(
            ImportChoices choices, Survey survey, ImportTransaction target, List<Content> installed, String site) {
        this.choices = choices;
        this.survey = survey;
        this.target = target;
        this.installed = installed;
        this.site = site;
        survey.problems().forEach(problems::add);
        survey.changes().forEach(changes::add);
    }

    /** Decides what can be decided; called once. */
    public Draft draft() {
        choices.people().problems().forEach(problems::add);
        CreatedRows created = new CreatedRows(survey, decisions());
        GroupNames names = new GroupNames(choices.renames(), survey, target, problems);
        Replacements replacements = replacements(created)
                .and(names.renamed(changes))
                .and(new Lapses(
                                survey.notes().openMatters(),
                                created,
                                survey.notes().clocks().now())
                        .find(changes));
        created.noteAboutOthers(changes);
        survey.missingContentTypes(target.catalogue().contentTypes()).forEach(this::noteContentType);
        new Versions(survey, installed, target.catalogue()).compare(warnings);
        new Completeness(survey, installed, choices, problems, changes).check();
        FirstDay firstDay = firstDay(created, replacements);
        Map<String, String> files = new FilePlan(survey.notes().files(), created, problems, changes).rename();
        return new Draft(created, replacements, files, problems.list(), changes.list(), warnings.list(), firstDay);
    }

    private FirstDay firstDay(CreatedRows created, Replacements replacements) {
        return new FirstDaySearch(
                        survey.notes().clocks(),
                        survey.manifest().map(Manifest::createdAt),
                        choices.has(Wish.RESUMED_CLOCKS),
                        created::contains,
                        replacements::of)
                .find(warnings);
    }

    private void noteContentType(String model) {
        changes.add(
                "The target has no content type for this model, which Django makes when it first needs it; it is made",
                Place.model(model),
                "");
    }

    /** Takes the ids. */
    public Plan plan(Draft draft) {
        return plan(draft, target::allocate);
    }

    /** The same with ids that no table has and nobody takes: for rows that are never loaded. */
    public Plan rehearsal(Draft draft) {
        return plan(draft, (table, count) -> new IdBlocks(new long[] {Integer.MAX_VALUE - count}, new long[] {count}));
    }

    private Plan plan(Draft draft, BiFunction<Table, Long, IdBlocks> allocation) {
        Map<String, IdMap> ids = new LinkedHashMap<>();
        survey.surveys().forEach((name, model) -> ids.put(name, ids(model, draft.created(), allocation)));
        return new Plan(
                draft.created(),
                ids,
                draft.replacements(),
                draft.files(),
                new WordingSearch(survey, target, site).find(draft, ids),
                redactions(draft.created()),
                draft.changes(),
                draft.warnings(),
                draft.firstDay());
    }

    private Redactions redactions(CreatedRows created) {
        Map<String, PeopleDecisions> nobodies = new HashMap<>(created.decisions());
        nobodies.values().removeIf(PeopleDecisions::isEverybodySomebody);
        return new Redactions(survey.notes().linkedPeople(), nobodies);
    }

    /** What would become of the people, said of each of them; nothing is decided. */
    public List<PeopleOutlook> peopleOutlooks() {
        CreatedRows created = new CreatedRows(survey, decisions());
        Replacements replacements = replacements(created);
        return survey.surveys().values().stream()
                .filter(model -> model.keys().isPresent())
                .map(model ->
                        new PeopleOutlook(model, former(model), created.decisions(model.name()), replacements, target))
                .toList();
    }

    private Map<String, PeopleDecisions> decisions() {
        Map<String, PeopleDecisions> decisions = new HashMap<>();
        survey.surveys()
                .forEach((name, model) ->
                        model.keys().ifPresent(people -> decisions.put(name, decisions(model, people))));
        return decisions;
    }

    private PeopleDecisions decisions(ModelSurvey model, NaturalKeys people) {
        Map<Long, PersonChoice> chosen = choices.people().byId();
        return new PeoplePlan(
                        model,
                        people,
                        survey.notes().brought().leftOut(model),
                        new ChosenPeople(model, people, absent(model), chosen, problems),
                        problems,
                        warnings)
                .decide(target);
    }

    /** The people who did not come along and are needed. */
    private Set<Long> former(ModelSurvey people) {
        Set<Long> former = survey.notes().unresolved().missing(people.name());
        former.addAll(survey.notes().brought().leftOutAndNeeded(people));
        return former;
    }

    /** The people of whom nothing comes along by itself, needed or not. */
    private Set<Long> absent(ModelSurvey people) {
        Set<Long> absent = former(people);
        absent.addAll(survey.notes().brought().leftOut(people));
        return absent;
    }

    private Replacements replacements(CreatedRows created) {
        return Replacements.all(survey.surveys().values().stream()
                .map(model -> new ReplacementSearch(model, created.decisions(model.name()), target, changes)
                        .find(choices.has(Wish.RESET_PASSWORDS))));
    }

    private IdMap ids(ModelSurvey model, CreatedRows rows, BiFunction<Table, Long, IdBlocks> allocation) {
        SourceIds created = model.ids().only(id -> rows.contains(model.name(), id));
        PeopleDecisions decisions = rows.decisions(model.name());
        Set<Long> standing = standing(model, decisions);
        IdBlocks blocks = allocation.apply(model.table(), created.size() + (long) standing.size());
        Map<Long, Long> standIns = new LinkedHashMap<>();
        standing.forEach(id -> standIns.put(id, blocks.get(created.size() + (long) standIns.size())));
        return new IdMap(created, blocks, decisions.matched(), standIns);
    }

    /** The rows that others need and that get a stand-in. */
    private Set<Long> standing(ModelSurvey model, PeopleDecisions decisions) {
        if (model.model().trait(Trait.StandIn.class).isEmpty()) {
            return Set.of();
        }
        Set<Long> standing = former(model);
        Set<Long> anonymous = new HashSet<>(decisions.anonymous());
        anonymous.removeAll(decisions.leftOut());
        standing.addAll(anonymous);
        standing.removeAll(decisions.matched().keySet());
        return standing;
    }
}
