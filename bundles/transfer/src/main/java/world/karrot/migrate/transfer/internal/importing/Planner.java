package world.karrot.migrate.transfer.internal.importing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import world.karrot.migrate.api.ImportRequest;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.api.archive.Manifest;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.instance.IdBlocks;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.registry.Content;
import world.karrot.migrate.transfer.internal.Findings;

/** Turns what the first reading gathered into a plan, or refuses with all that stands in the way. */
final class Planner {
    private final ImportRequest request;
    private final Survey survey;
    private final ImportTransaction target;
    private final List<Content> installed;
    private final String site;
    private final EarlierImports earlier;
    private final Findings problems;
    private final Findings changes = new Findings();
    private final Findings warnings = new Findings();

    /** @param site the target's SITE_URL, or empty */
    Planner(
            ImportRequest request,
            Survey survey,
            ImportTransaction target,
            List<Content> installed,
            String site,
            EarlierImports earlier) {
        this.request = request;
        this.survey = survey;
        this.target = target;
        this.installed = installed;
        this.site = site;
        this.earlier = earlier;
        this.problems = survey.problems();
    }

    /** @throws RefusedException with every problem that was found */
    Plan plan() {
        earlier.warn(warnings);
        Map<String, Map<Long, Long>> matched = match();
        Map<String, Map<String, Map<Long, String>>> replacements = new HashMap<>();
        survey.surveys().forEach((name, model) -> replacements.put(name, replacements(model, matched.get(name))));
        new GroupNames(request, survey, target, problems).rename(replacements, changes);
        new Gaps(survey, installed, request.choices().without(), problems).check();
        Map<String, String> files = new FilePlan(survey.files(), matched, problems).rename();
        if (!problems.isEmpty()) {
            throw new RefusedException(problems.list());
        }
        Map<String, IdMap> ids = ids(matched);
        Map<String, String> userNames = new UserNames(survey, target).changed(matched, replacements);
        return new Plan(ids, replacements, files, userNames, links(ids), changes.list(), warnings.list());
    }

    private Map<String, Map<Long, Long>> match() {
        Map<String, Map<Long, Long>> matched = new HashMap<>();
        survey.surveys()
                .forEach((name, model) -> matched.put(
                        name,
                        model.keyed()
                                .map(people -> new PeoplePlan(model, people, problems, warnings).match(target))
                                .orElse(Map.of())));
        return matched;
    }

    private Map<String, Map<Long, String>> replacements(ModelSurvey model, Map<Long, Long> matched) {
        Map<String, Map<Long, String>> byField = new HashMap<>();
        model.free().forEach((field, values) -> byField.put(field, replacements(model, field, values, matched)));
        model.privileges().forEach((id, fields) -> noteLost(model, id, fields, matched));
        return byField;
    }

    private Map<Long, String> replacements(
            ModelSurvey model, String field, FreeValues values, Map<Long, Long> matched) {
        Map<Long, String> replaced = new LinkedHashMap<>();
        values.taken().forEach((id, value) -> {
            if (!matched.containsKey(id)) {
                String free = values.replacement(value);
                replaced.put(id, free);
                changes.add(
                        values.replaced(value, free),
                        Place.model(model.model().name()).row(id).field(field),
                        "");
            }
        });
        return replaced;
    }

    private void noteLost(ModelSurvey model, long id, Set<String> fields, Map<Long, Long> matched) {
        if (!matched.containsKey(id)) {
            String who = model.free().values().stream()
                    .flatMap(values -> Stream.ofNullable(values.texts().get(id)))
                    .collect(Collectors.joining(" "));
            fields.stream()
                    .sorted()
                    .forEach(field -> changes.add(
                            "\"" + who + "\" had this right on the source, and does not have it here",
                            Place.model(model.model().name()).row(id).field(field),
                            "Give it on the target, if it is meant to be."));
        }
    }

    private Map<String, IdMap> ids(Map<String, Map<Long, Long>> matched) {
        Map<String, IdMap> ids = new LinkedHashMap<>();
        survey.surveys().forEach((name, model) -> ids.put(name, ids(model, matched.get(name), matched)));
        return ids;
    }

    private IdMap ids(ModelSurvey model, Map<Long, Long> matched, Map<String, Map<Long, Long>> all) {
        long[] created = LongStream.of(model.ids().toArray())
                .filter(id -> !matched.containsKey(id) && isWanted(model, id, all))
                .toArray();
        boolean replaces = model.model().model().trait(Trait.StandIn.class).isPresent();
        Set<Long> missing = replaces ? survey.needs().missing(model.model().name()) : Set.of();
        IdBlocks blocks = target.allocate(model.model().table(), created.length + (long) missing.size());
        Map<Long, Long> standIns = new LinkedHashMap<>();
        missing.forEach(id -> standIns.put(id, blocks.get(created.length + (long) standIns.size())));
        return new IdMap(created, blocks, matched, standIns);
    }

    /** What belongs to a person comes along only with one who is new here, where it was so declared. */
    private boolean isWanted(ModelSurvey model, long id, Map<String, Map<Long, Long>> matched) {
        ModelSurvey.Person person = model.persons().get(id);
        return person == null
                || (survey.surveys().containsKey(person.model())
                        && survey.surveys().get(person.model()).ids().knows(person.id())
                        && !matched.get(person.model()).containsKey(person.id()));
    }

    private Links links(Map<String, IdMap> ids) {
        Map<String, String> pages = new HashMap<>();
        survey.surveys()
                .forEach((name, model) -> model.model()
                        .model()
                        .traits(Trait.LinkedAs.class)
                        .forEach(linked -> pages.put(linked.page(), name)));
        return new Links(survey.manifest().map(Manifest::site).orElse(""), site, pages, ids);
    }
}
